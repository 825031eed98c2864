// Written by .ci/write-built-in-lessons from demos/lessons; a test compares both.

extension BuiltInLesson {
  /// The lessons that are part of the program, in the order of the course.
  public static let all: [BuiltInLesson] = [
    BuiltInLesson(
      id: "dictionary",
      markdown: ##"""
        ---
        heed-lesson: 1
        id: dictionary
        title: The dictionary that cannot shrug
        place: 1
        minutes: 6
        ---

        # The dictionary that cannot shrug

        A dictionary holds **keys** and **values**. You ask with a **query**. It compares the query with every
        key, and hands over the value of the one that is exactly the same. Attention grows out of this one idea.

        ```data items
        name: words
        columns: is-apple is-banana is-chair
        apple: 1 0 0 -> 9
        banana: 0 1 0 -> 6
        chair: 0 0 1 -> 3
        query apple: 1 0 0
        values: price
        attention: {scale: none, normalizer: argmax}
        ```

        ```data items
        name: fruit
        columns: is-apple is-banana is-chair
        apple: 1 0 0 -> 9
        banana: 0 1 0 -> 6
        chair: 0 0 1 -> 3
        query fruit: 0 0 0
        values: price
        attention: {scale: none, normalizer: argmax}
        ```

        ```data items
        name: half
        columns: is-apple is-banana is-chair
        apple: 1 0 0 -> 9
        banana: 0 1 0 -> 6
        chair: 0 0 1 -> 3
        query half-apple: 0.5 0.4 0
        values: price
        attention: {scale: none, normalizer: argmax}
        ```

        ## step A hit

        Three words are in this dictionary. A key is a list of zeros with a single 1, which stands at the place
        of its word. The query *apple* is such a list, too.

        ```view lookup
        data: words
        query: apple
        hide: yes
        ```

        ```predict
        ask: You look up apple. Which key is exactly the same?
        kind: choice
        options: [apple, banana, chair]
        answer: argmax(scores) in words
        known: Query times key, number by number, then added up, is 1 where the words agree.
        because: The query has its 1 at the same place as this key, and nowhere else.
        true: The score of apple is {scores[apple] in words}, of banana {scores[banana] in words}, of chair {scores[chair] in words}.
        hint: Multiply the numbers that stand at the same place, and add.
        wrong:
          banana: Its 1 stands at another place, so that every product is 0.
          chair: Its 1 stands at another place, so that every product is 0.
        ```

        ```reveal
        show: lookup
        data: words
        query: apple
        key: apple
        text: "All the weight, {weights[apple] in words}, is on apple, and the answer is its price, {9 = output[price] in words}."
        ```

        ```check
        expect:
          - weights[apple] in words == 1
          - output[price] in words == 9
        ```

        ```notes
        Let somebody play the dictionary: three cards, each with a word in front and a price on the back. The
        class asks; the dictionary turns a card, or stays silent.
        ```

        ## step A miss

        Now ask for something that has no card: *fruit*. No key is the same as it.

        ```view lookup
        data: fruit
        query: fruit
        hide: yes
        ```

        ```predict
        ask: What does the dictionary say when you look up fruit?
        kind: choice
        options:
          - {text: "9, the price of apple", when: 'max(scores) > 0 and argmax(scores) == "apple"'}
          - {text: "6, the mean of the three prices", when: 'max(scores) > 0 and mean(value) == output[price]'}
          - {text: nothing; no key is the same, when: max(scores) == 0 and min(scores) == 0}
        known: Looking up apple gave {output[price] in words}.
        changed: The query is fruit, which is none of the three words.
        because: A key is the same or it is not. Fruit agrees with none of them, not even a little.
        true: All three scores are {scores[apple]}. No key is ahead, so there is nothing to hand over.
        careful: An apple is a fruit; we know that, and the dictionary does not. Nothing in its keys says so.
        hint: Is there anything in the three keys from which one could tell that an apple is a fruit?
        wrong:
          "9, the price of apple": That would need a key that is nearer than the others.
          "6, the mean of the three prices": A dictionary never mixes; it hands over one value, or none.
        ```

        ```reveal
        show: lookup
        data: fruit
        query: fruit
        text: "The scores are {scores[apple]}, {scores[banana]} and {scores[chair]}: a miss. Exact match has no “almost”."
        ```

        ```check
        expect:
          - max(scores) == 0
          - min(scores) == 0
        ```

        ## step Almost

        Suppose that a query could be half an apple. Its numbers are `0.5`, `0.4` and 0.

        ```view lookup
        data: half
        query: half-apple
        hide: yes
        ```

        ```predict
        ask: Which key has the largest score now?
        kind: order
        options: [chair, banana, apple]
        answer: scores in half
        because: The score says how much a query and a key agree, and not only whether they do.
        true: apple {.5 = scores[apple] in half}, banana {.4 = scores[banana] in half}, chair {0 = scores[chair] in half}
        hint: The query has `0.5` at the place of apple, and `0.4` at that of banana.
        ```

        ```predict
        ask: A dictionary takes the key that is ahead and forgets the others. What is its answer?
        kind: number
        answer: output[price] in half
        tolerance: 0.01
        because: Apple is ahead, if only by little, and the winner takes it all.
        true: The weights are {weights[apple] in half}, {weights[banana] in half} and {weights[chair] in half}.
        careful: Banana was nearly as close, and nothing of it is in the answer. The next lessons repair that.
        hint: The answer is the value of one single key.
        wrong:
          7.67: A mixture of both prices would be fair, but a dictionary does not mix.
        ```

        ```reveal
        show: lookup
        data: half
        query: half-apple
        key: apple
        text: "The answer is {9 = output[price] in half}: as if banana were not there."
        ```

        ## step Look things up

        Type a query of your own: change its three numbers, and watch which key wins.

        ```free-play
        data: words
        text: "Move the numbers of the query. When does the answer jump from one price to another?"
        try: ["query[apple, is-banana] = 2", "query[apple, is-apple] = 0", normalizer softmax]
        ```

        ```exercise
        ask: Change one number of the query, so that the dictionary answers with the price of chair.
        data: words
        goal: output[price] == 3
        solution: query[apple, is-chair] = 2
        hint: The third number of the query is multiplied by the 1 of chair.
        because: Chair is ahead now, and the dictionary jumped from one price to another without anything between.
        ```

        ```notes
        The word for what comes next is attention: the same table, the same query, but every key gets a share.
        Ask for hands: who would rather have an answer from a dictionary that never says “almost”?
        ```
        """##),
    BuiltInLesson(
      id: "what-is-it",
      markdown: ##"""
        ---
        heed-lesson: 1
        id: what-is-it
        title: What is “it”?
        place: 11
        minutes: 10
        needs: dictionary
        ---

        # What is “it”?

        Read two sentences. *The animal didn't cross the street because it was too tired.* And: *… because it
        was too wide.* One word differs, the last, and with it changes what *it* stands for. A model of two
        layers with ten heads can do that. **Its numbers are hand-made**: we wrote them, so that every step can
        be followed; a trained model finds its own.

        ```data sentence
        name: tired
        sentence: The animal didn't cross the street because it was too tired
        ```

        ```data sentence
        name: wide
        sentence: The animal didn't cross the street because it was too wide
        ```

        ## step With tired

        The head L1.H3, in the second layer, looks for what a pronoun stands for. Its row *it* is hidden.

        ```view map
        data: tired
        head: L1.H3
        query: it
        hide: yes
        rows:
          - {data: tired, query: it, hide: yes}
        ```

        ```predict
        ask: "Row it, sentence with tired: which key gets the largest weight?"
        kind: choice
        options: [animal, street, it, BOS]
        answer: argmax(weights[it] of L1.H3) in tired
        known: The query is the word it; the keys are all words of the sentence.
        because: Tired is said of living beings, and animal is one.
        true: animal {weights[it, animal] of L1.H3 in tired}, street {weights[it, street] of L1.H3 in tired}
        hint: Who can be tired, an animal or a street?
        wrong:
          street: A street is never tired. The head compares what can be said of a word.
          it: The head looks for nouns, and it is a pronoun.
          BOS: Rows that find nothing read BOS. This row finds something.
        ```

        ```reveal
        show: map
        data: tired
        head: L1.H3
        query: it
        key: animal
        text: "Query it reads key animal with weight {.928 = weights[it, animal] of L1.H3 in tired}."
        ```

        ```notes
        Read the sentence aloud, and let the class point: what is it? Then count hands for each option.
        ```

        ## step With wide

        ```view map
        head: L1.H3
        query: it
        rows:
          - {data: tired, query: it}
          - {data: wide, query: it, hide: yes}
        ```

        ```predict
        ask: "Row it, sentence with wide: which key gets the largest weight?"
        kind: choice
        options: [animal, street, it, BOS]
        answer: argmax(weights[it] of L1.H3) in wide
        known: "With tired, query it read key animal with weight {weights[it, animal] of L1.H3 in tired}."
        changed: "One word: tired → wide. The heads of layer 1 run before this one."
        because: "Wide is said of extents. Layer 1 wrote extent {residual[it, extent, 1] in wide} into it; in dimension extent q×k is {terms[it, street, extent] of L1.H3 in wide} for street and {terms[it, animal, extent] of L1.H3 in wide} for animal."
        true: "street {.834 = weights[it, street] of L1.H3 in wide} = score {scaled[it, street] of L1.H3 in wide}; animal {.158 = weights[it, animal] of L1.H3 in wide} = score {scaled[it, animal] of L1.H3 in wide}"
        careful: A weight says where the row reads, not why. The step after next tests the why.
        hint: What can be wide, an animal or a street?
        wrong:
          animal: It was animal with tired. What can be said to be wide?
        ```

        ```predict
        ask: And how large is the weight of street?
        kind: number
        answer: weights[it, street] of L1.H3 in wide
        tolerance: 0.05
        known: "Animal had {weights[it, animal] of L1.H3 in tired} with tired."
        because: The row sums to 1, and animal keeps a share, since it is a noun, too.
        hint: The row sums to 1, and animal keeps about a sixth of it.
        ```

        ```reveal
        show: map
        data: wide
        head: L1.H3
        query: it
        key: street
        text: "Street has {.834 = weights[it, street] of L1.H3 in wide}, animal {.158 = weights[it, animal] of L1.H3 in wide}: the row flipped by one word."
        ```

        ```check
        expect:
          - scaled[it, street] of L1.H3 in wide == 11.63 within 0.005
          - scaled[it, animal] of L1.H3 in tired == 12.19 within 0.005
        ```

        ## step Who told it?

        The word *it* says nothing about being tired or wide. So the head of layer 2 cannot know from *it*
        alone. Something must have been written into *it* before.

        ```view vectors
        data: wide
        head: L0.H4
        query: it
        hide: yes
        ```

        ```predict
        ask: "Which word does the head L0.H4, in the first layer, read from it, in the sentence with wide?"
        kind: choice
        options: [animal, street, was, wide]
        answer: argmax(weights[it] of L0.H4) in wide
        known: This head reads from pronouns to what is said of them.
        because: The head is made to find adjectives and verbs that come after a pronoun.
        true: "wide {weights[it, wide] of L0.H4 in wide}; into it goes extent {+0.98 = residual[it, extent, 1] in wide}"
        hint: Which word of the sentence says something about it?
        ```

        ```reveal
        show: vectors
        data: wide
        head: L0.H4
        query: it
        key: wide
        text: "Before layer 1, it has extent {0 = embedding[it, extent] in wide}; after layer 1, {0.98 = residual[it, extent, 1] in wide}."
        ```

        ## step Switch it off

        Now we test the why. We switch off L0.H4, the head of layer 1 that wrote into *it*. It is computed, but
        adds nothing.

        ```predict
        ask: With L0.H4 switched off, how far apart are the rows it of both sentences, at most?
        kind: choice
        options:
          - {text: "as far as before, by 0.7 and more", when: 'max(abs((weights[it] of L1.H3 in wide) - (weights[it] of L1.H3 in tired)) with (head L0.H4 off)) > 0.5'}
          - {text: "half as far", when: 'max(abs((weights[it] of L1.H3 in wide) - (weights[it] of L1.H3 in tired)) with (head L0.H4 off)) > 0.05 and max(abs((weights[it] of L1.H3 in wide) - (weights[it] of L1.H3 in tired)) with (head L0.H4 off)) <= 0.5'}
          - {text: "hardly at all, by less than 0.01", when: 'max(abs((weights[it] of L1.H3 in wide) - (weights[it] of L1.H3 in tired)) with (head L0.H4 off)) < 0.01'}
        known: "With all heads, animal has {weights[it, animal] of L1.H3 in tired} with tired and {weights[it, animal] of L1.H3 in wide} with wide."
        changed: "One head of layer 1 adds nothing: L0.H4."
        because: Layer 2 reads what layer 1 wrote. Without it, the word it is the same in both sentences.
        true: "the largest difference of both rows is {max(abs((weights[it] of L1.H3 in wide) - (weights[it] of L1.H3 in tired)) with (head L0.H4 off)) | 3}"
        careful: This shows that L0.H4 is needed here. It does not show that it is enough, or that it does the same in other sentences.
        hint: What else in the sentence could tell the word it whether something is tired or wide?
        ```

        ```reveal
        show: compare
        data: tired
        head: L1.H3
        query: it
        with: head L0.H4 off
        text: "Without L0.H4 the rows differ by {max(abs((weights[it] of L1.H3 in wide) - (weights[it] of L1.H3 in tired)) with (head L0.H4 off)) | 3} at most. Layer 2 reads what layer 1 wrote."
        ```

        ```check
        expect:
          - max(abs((weights[it] of L1.H3 in wide) - (weights[it] of L1.H3 in tired)) with (head L0.H4 off)) <= 0.008
        ```

        ```notes
        This is the moment for “a weight is not an explanation”: we did not look, we switched off.
        ```

        ## step Your own words

        Other words work the same: animals, places, and what can be said of them. Words of one class are
        interchangeable here, because we wrote them so.

        ```free-play
        data: tired
        text: Edit the sentence, and watch the row it.
        try:
          - The dog didn't cross the river because it was too deep
          - word tired = hungry
          - head L0.H4 off
        ```

        ```exercise
        ask: "Change one word of the sentence with tired, so that it reads street."
        data: tired
        goal: argmax(weights[it] of L1.H3) == "street"
        solution: word tired = narrow
        hint: Which words can be said of a street?
        because: The new word wrote extent into it, and street is an extent.
        ```

        ```predict
        ask: Does the large weight on animal prove that the word tired made the head read it?
        known: "The head reads animal with weight {weights[it, animal] of L1.H3 in tired}."
        kind: choice
        options: [yes, no]
        answer: weights[it, tired] of L1.H3 in tired > 0.5
        because: "The weight of tired in this row is {weights[it, tired] of L1.H3 in tired}. What tired did went through layer 1, and no weight of this row shows it."
        careful: A weight says where the row reads, not why.
        hint: Look for the weight of tired in the row of it.
        ```
        """##),
  ]
}
