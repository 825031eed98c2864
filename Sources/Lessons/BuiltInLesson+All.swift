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
        text: "The scores are {scores[apple]}, {scores[banana]} and {scores[chair]}: a miss. Exact match has no “almost”. The table below has to take a key all the same, and takes the first of three that are level: attention cannot shrug."
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
        ask: Put the keys in the order of their scores.
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
      id: "words-as-dials",
      markdown: ##"""
        ---
        heed-lesson: 1
        id: words-as-dials
        title: Words as dials
        place: 2
        minutes: 8
        needs: dictionary
        ---

        # Words as dials

        A dictionary needs a key that is exactly the same. But a word is more than its letters. Let us describe
        it with **dials**: how sweet is it, how durable, how much texture does it have? Each dial is a number,
        and a word is a list of numbers, a **vector**. Two vectors can be *nearly* the same.

        ```data items
        name: fruit
        columns: sweetness durability texture
        apple: 0.9 0.1 0.2 -> 9
        banana: 0.7 0.1 0.6 -> 6
        chair: 0.1 0.9 0.2 -> 3
        query fruit: 0.8 0.2 0.1
        values: price
        ```

        ## step Multiply and add

        We ask for something like a fruit: sweet, hardly durable, little texture. The **dot product** compares
        the query with a key: multiply the numbers of each dial, and add the products up. Large where both are
        large; it is the **score** of the key.

        ```view lookup
        data: fruit
        query: fruit
        hide: yes
        ```

        ```predict
        ask: Which item is nearest to the query, so that it has the largest score?
        kind: choice
        options: [apple, banana, chair]
        answer: argmax(scores)
        known: "The query is sweetness {query[sweetness]}, durability {query[durability]}, texture {query[texture]}."
        because: Sweetness is what the query asks for most, and apple is the sweetest.
        true: "apple {.76 = scores[apple]}, banana {.64 = scores[banana]}, chair {.28 = scores[chair]}"
        careful: A large score says that the dials agree. It does not say that an apple is a fruit.
        hint:
          - On which dial does the query have its largest number?
          - Apple is the sweetest of the three.
        wrong:
          banana: It has more texture than apple, and the query hardly asks for texture.
          chair: It is high on durability, and the query hardly asks for durability.
        ```

        ```predict
        ask: Of the score of apple, how much comes from sweetness?
        kind: number
        answer: terms[apple, sweetness]
        tolerance: 0.01
        known: "The query has sweetness {query[sweetness]}, apple has sweetness {key[apple, sweetness]}."
        because: A score is a sum, one product for each dial.
        true: "sweetness {terms[apple, sweetness]} + durability {terms[apple, durability]} + texture {terms[apple, texture]} = {scores[apple]}"
        hint: Multiply the two numbers.
        wrong:
          1.7: That is their sum. A dot product multiplies first, and adds afterwards.
        ```

        ```reveal
        show: steps
        data: fruit
        query: fruit
        key: apple
        text: "The score of apple is {.76 = scores[apple]}: three products, added up."
        ```

        ```check
        expect:
          - scores[apple] == dot(query, key[apple]) within 0.000001
          - scores[apple] == 0.76 within 0.000001
        ```

        ```notes
        Let three people be the dials. Each multiplies two numbers and calls the product out; a fourth adds.
        ```

        ## step When does chair win?

        Now the query may change. Turn its durability up: every bit of it helps chair more than apple.

        ```predict
        ask: Durability of the query rises from where it is. At which durability are apple and chair level?
        kind: number
        answer: query[durability] + (scores[apple] - scores[chair]) / (key[chair, durability] - key[apple, durability])
        tolerance: 0.02
        known: "Apple is ahead by {scores[apple] - scores[chair]}. Chair has durability {key[chair, durability]}, apple {key[apple, durability]}."
        changed: Only the durability of the query.
        because: Each step of durability brings chair nearer by the difference of both keys on this dial.
        true: "{scores[apple] - scores[chair]} ÷ {key[chair, durability] - key[apple, durability]} = {(scores[apple] - scores[chair]) / (key[chair, durability] - key[apple, durability])} more than {query[durability]}"
        hint:
          - How much does chair gain on apple when the durability of the query rises by 1?
          - Divide the lead of apple by what chair gains, and add it to the durability that is there now.
        wrong:
          0.6: By so much it must rise; it does not start at 0.
        ```

        ```param
        ask: Turn the durability of the query up until chair wins.
        data: fruit
        change: query[fruit, durability]
        range: 0 .. 2
        start: 0.2
        goal: argmax(scores) == "chair"
        hint: Go past the point at which apple and chair are level.
        ```

        ```check
        expect:
          - query[durability] + (scores[apple] - scores[chair]) / (key[chair, durability] - key[apple, durability]) == 0.8 within 0.000001
          - scores[apple] with (query[fruit, durability] = 0.8) == scores[chair] with (query[fruit, durability] = 0.8) within 0.000001
        ```

        ## step When does banana win?

        Banana has more texture than apple, and less sweetness.

        ```predict
        ask: "Durability is back where it was. At which texture of the query are apple and banana level?"
        kind: number
        answer: query[texture] + (scores[apple] - scores[banana]) / (key[banana, texture] - key[apple, texture])
        tolerance: 0.02
        known: "Apple is ahead by {scores[apple] - scores[banana]}. Banana has texture {key[banana, texture]}, apple {key[apple, texture]}."
        changed: Only the texture of the query.
        because: It is the same sum as before, on another dial.
        true: "at texture {query[texture] + (scores[apple] - scores[banana]) / (key[banana, texture] - key[apple, texture])} both have {scores[banana] with (query[fruit, texture] = 0.4)}"
        hint: The lead of apple, divided by the difference of both keys on this dial; then add where the query starts.
        wrong:
          0.3: By so much it must rise; it does not start at 0.
        ```

        ```reveal
        show: lookup
        data: fruit
        query: fruit
        with: query[fruit, texture] = 0.5
        text: "With texture a little past that point, apple has {scores[apple] with (query[fruit, texture] = 0.5)} and banana {scores[banana] with (query[fruit, texture] = 0.5)}."
        ```

        ## step Turn the dials

        ```free-play
        data: fruit
        text: Change any dial of the query or of a key, and watch the scores.
        try: ["query[fruit, sweetness] = 0", "key[chair, sweetness] = 1", "query[fruit, texture] = 0.5"]
        ```

        ```exercise
        ask: Make chair the sweetest, so that it wins for the query fruit. Change one number of the key chair.
        data: fruit
        goal: argmax(scores) == "chair"
        solution: key[chair, sweetness] = 1
        hint: The query asks for sweetness most.
        because: Similarity is multiply-and-add, and nothing else. What the dials are called does not enter.
        ```

        ```notes
        The names of the dials are ours. In a trained model the dials have no names; the sum is the same.
        ```
        """##),
    BuiltInLesson(
      id: "four-steps",
      markdown: ##"""
        ---
        heed-lesson: 1
        id: four-steps
        title: Four steps by hand
        place: 3
        minutes: 12
        needs: words-as-dials
        ---

        # Four steps by hand

        Attention is four steps. **Score**: the dot product of the query and each key. **Scale**: divide by √d,
        where d counts the dials. **Softmax**: turn the scores into weights that sum to 1. **Output**: add up the
        values, each as much as its weight. Nothing else happens. You see it once, and then you take over, one
        step more each time. A pocket calculator helps.

        ```data items
        name: sturdy
        columns: sweetness durability texture
        apple: 0.9 0.1 0.2 -> 9
        banana: 0.7 0.1 0.6 -> 6
        chair: 0.1 0.9 0.2 -> 3
        query sturdy: 0 2 0
        values: price
        ```

        ```data items
        name: soft
        columns: sweetness durability texture
        apple: 0.9 0.1 0.2 -> 9
        banana: 0.7 0.1 0.6 -> 6
        chair: 0.1 0.9 0.2 -> 3
        query soft: 0 0 3
        values: price
        ```

        ```data items
        name: sweet
        columns: sweetness durability texture
        apple: 0.9 0.1 0.2 -> 9
        banana: 0.7 0.1 0.6 -> 6
        chair: 0.1 0.9 0.2 -> 3
        query sweet: 2 0 0
        values: price
        ```

        ```data items
        name: both
        columns: sweetness durability texture
        apple: 0.9 0.1 0.2 -> 9
        banana: 0.7 0.1 0.6 -> 6
        chair: 0.1 0.9 0.2 -> 3
        query both: 1 1 0
        values: price
        ```

        ```data items
        name: fruit
        columns: sweetness durability texture
        apple: 0.9 0.1 0.2 -> 9
        banana: 0.7 0.1 0.6 -> 6
        chair: 0.1 0.9 0.2 -> 3
        query fruit: 0.8 0.2 0.1
        values: price
        ```

        ## step All four, worked

        The query fruit asks apple, banana and chair. *Space* uncovers one step after the other.

        ```reveal
        free: yes
        show: steps
        data: fruit
        query: fruit
        key: apple
        text: "Score of apple {.76 = scores[apple]}; divided by √3 {.4388 = scaled[apple]}; weight {.3716 = weights[apple]}; and the answer of all three together is {6.2698 = output[price]}."
        ```

        ```predict
        ask: Why is the score divided by √3?
        kind: choice
        options:
          - {text: "the query has 3 dials, and more dials would make scores larger", when: divisor == sqrt(dimension) within 0.000001}
          - {text: so that the scores sum to 1, when: sum(scaled) == 1 within 0.000001}
          - {text: so that another key wins, when: 'argmax(scaled) != argmax(scores)'}
        because: The divisor is √d, and d is the number of dials. The order of the keys stays as it was.
        true: "the divisor is {divisor | 4}, and the scaled scores sum to {sum(scaled)}, not to 1"
        hint: Which step makes the sum 1?
        wrong:
          so that the scores sum to 1: They do not, before softmax.
          so that another key wins: Dividing all by the same number leaves their order.
        ```

        ```check
        expect:
          - scaled[apple] == 0.4388 within 0.00005
          - weights[apple] == 0.3716 within 0.00005
          - output[price] == 6.2698 within 0.00005
        ```

        ## step The last step is yours

        The query sturdy asks for durability alone. Three steps are done.

        ```view lookup
        data: sturdy
        query: sturdy
        hide: yes
        ```

        ```predict
        ask: What is the answer, the output?
        kind: number
        answer: output[price] in sturdy
        tolerance: 0.05
        known: "The weights are apple {weights[apple] in sturdy}, banana {weights[banana] in sturdy}, chair {weights[chair] in sturdy}; the values 9, 6 and 3."
        because: Each value counts as much as its weight.
        true: "{weights[apple] in sturdy} × 9 + {weights[banana] in sturdy} × 6 + {weights[chair] in sturdy} × 3 = {output[price] in sturdy}"
        hint: Multiply each value by its weight, and add.
        wrong:
          3: That is the value of chair alone; apple and banana have weights, too.
          6: That is the mean of the three; their weights differ.
        ```

        ```predict
        ask: Can the output ever be larger than 9?
        kind: choice
        options:
          - {text: "no, a mixture stays between the smallest and the largest value", when: 'sum(weights in sturdy) == 1 within 0.000001 and min(weights in sturdy) >= 0'}
          - {text: "yes, if the query is large enough", when: 'output[price] in sturdy with (query[sturdy, sweetness] = 1000) > 9.001'}
        because: No weight is below 0, and all together are 1.
        true: "with sweetness 1000 in the query, the output is {output[price] in sturdy with (query[sturdy, sweetness] = 1000)}"
        hint: What would it take to get more than the largest of three numbers by mixing them?
        ```

        ```reveal
        show: output
        data: sturdy
        query: sturdy
        text: "The output is {output[price] in sturdy}: nearer to 3 than to 9, since chair has most of the weight."
        ```

        ## step The last two are yours

        The query soft asks for texture alone. Scores and scaled scores are done.

        ```view lookup
        data: soft
        query: soft
        hide: yes
        ```

        ```predict
        ask: What is the weight of banana?
        kind: number
        answer: weights[banana] in soft
        tolerance: 0.02
        known: "Scaled scores: apple {scaled[apple] in soft | 4}, banana {scaled[banana] in soft | 4}, chair {scaled[chair] in soft | 4}."
        because: Softmax takes e to the power of each, and divides by their sum.
        true: "e to the power of each is {exp(scaled[apple] in soft)}, {exp(scaled[banana] in soft)} and {exp(scaled[chair] in soft)}"
        hint:
          - Take e to the power of each scaled score.
          - "That is {exp(scaled[apple] in soft)}, {exp(scaled[banana] in soft)} and {exp(scaled[chair] in soft)}. Divide the second by their sum."
        ```

        ```predict
        ask: And the output?
        kind: number
        answer: output[price] in soft
        tolerance: 0.05
        because: Apple and chair have the same texture, so they get the same weight.
        true: "the weights are {weights[apple] in soft}, {weights[banana] in soft}, {weights[chair] in soft}"
        hint: The values are 9, 6 and 3. Apple and chair share what banana leaves, half and half.
        ```

        ```predict
        ask: Why does softmax take e to the power of a score?
        kind: choice
        options:
          - {text: "so that every weight is above 0, whatever the score", when: 'min(exp(scaled in soft with (query[soft, texture] = -5))) > 0'}
          - {text: so that every weight is a whole number, when: 'weights[apple] in soft == round(weights[apple] in soft)'}
        because: e to any power is above 0. So every key that may be read gets a little.
        true: "with texture −5 in the query the scaled scores are below 0, and the smallest weight is {min(weights in soft with (query[soft, texture] = -5))}"
        hint: What is e to the power of a number below 0?
        ```

        ```reveal
        show: steps
        data: soft
        query: soft
        key: banana
        text: "Weight of banana {weights[banana] in soft}, output {output[price] in soft}."
        ```

        ## step The last three are yours

        The query sweet asks for sweetness alone. Only the scores are done.

        ```view lookup
        data: sweet
        query: sweet
        hide: yes
        ```

        ```predict
        ask: What is the scaled score of apple?
        kind: number
        answer: scaled[apple] in sweet
        tolerance: 0.01
        known: "Scores: apple {scores[apple] in sweet}, banana {scores[banana] in sweet}, chair {scores[chair] in sweet}. There are 3 dials."
        because: The divisor is √3.
        true: "{scores[apple] in sweet} ÷ {divisor in sweet | 4} = {scaled[apple] in sweet | 4}"
        hint: Divide by √3.
        wrong:
          0.6: You divided by 3; the divisor is the square root of 3.
        ```

        ```predict
        ask: What is the weight of apple?
        kind: number
        answer: weights[apple] in sweet
        tolerance: 0.02
        because: Softmax, as before.
        true: "apple {weights[apple] in sweet}, banana {weights[banana] in sweet}, chair {weights[chair] in sweet}"
        hint: "e to the power of the three scaled scores is {exp(scaled[apple] in sweet)}, {exp(scaled[banana] in sweet)} and {exp(scaled[chair] in sweet)}."
        ```

        ```predict
        ask: What is the output?
        kind: number
        answer: output[price] in sweet
        tolerance: 0.05
        because: The values, each as much as its weight.
        hint: The values are 9, 6 and 3.
        ```

        ```predict
        ask: Why is the sum of the three weights 1?
        kind: choice
        options:
          - {text: each was divided by the sum of all three, when: 'exp(scaled[apple] in sweet) / sum(exp(scaled in sweet)) == weights[apple] in sweet within 0.000001'}
          - {text: the scaled scores sum to 1 already, when: sum(scaled in sweet) == 1 within 0.01}
        because: What is divided by its own sum has the sum 1.
        true: "the scaled scores sum to {sum(scaled in sweet)}, e to the power of them to {sum(exp(scaled in sweet))}, the weights to {sum(weights in sweet)}"
        hint: What was the last thing that softmax did?
        ```

        ```reveal
        show: output
        data: sweet
        query: sweet
        text: "Scaled {scaled[apple] in sweet | 4}, weight {weights[apple] in sweet}, output {output[price] in sweet}."
        ```

        ## step All four are yours

        The query both is 1 on sweetness, 1 on durability and 0 on texture.

        ```predict
        ask: Put the keys in the order of their scores, the largest first.
        kind: order
        options: [chair, banana, apple]
        answer: scores in both with (key[chair, durability] = 0.95)
        known: Chair is a little more durable today, `0.95`; the other dials are as before.
        because: For this query, a score is sweetness plus durability.
        true: "apple {scores[apple] in both with (key[chair, durability] = 0.95)}, banana {scores[banana] in both with (key[chair, durability] = 0.95)}, chair {scores[chair] in both with (key[chair, durability] = 0.95)}"
        hint: Add sweetness and durability of each.
        ```

        ```predict
        ask: And the output?
        kind: number
        answer: output[price] in both with (key[chair, durability] = 0.95)
        tolerance: 0.1
        because: The three weights are nearly even, so the output is near the mean of the values.
        true: "the weights are {weights[apple] in both with (key[chair, durability] = 0.95)}, {weights[banana] in both with (key[chair, durability] = 0.95)} and {weights[chair] in both with (key[chair, durability] = 0.95)}"
        hint: Score, divide by √3, softmax, mix. Or look first whether the scores differ much.
        ```

        ```predict
        ask: Chair has the largest score. Why is the output still near 6, the mean of the values?
        kind: choice
        options:
          - {text: "the scores differ by little, so the weights are nearly even", when: 'max(weights in both with (key[chair, durability] = 0.95)) - min(weights in both with (key[chair, durability] = 0.95)) < 0.1'}
          - {text: the value of chair is 6, when: 'value[chair, price] in both == 6'}
        because: A small lead gives a small surplus of weight. Only large differences make a row picky.
        true: "the largest weight is {max(weights in both with (key[chair, durability] = 0.95))}, the smallest {min(weights in both with (key[chair, durability] = 0.95))}"
        hint: How far apart are the three weights?
        ```

        ```reveal
        show: steps
        data: both
        query: both
        key: chair
        with: key[chair, durability] = 0.95
        text: "The output is {output[price] in both with (key[chair, durability] = 0.95)}. Score, scale, softmax, output: nothing else happens in attention."
        ```

        ```free-play
        data: fruit
        text: "Ask for something of your own, and predict the output before you look."
        try: ["query[fruit, sweetness] = 0", "query[fruit, durability] = 2"]
        ```

        ```notes
        Do the first step aloud on the board, hand the chalk over one step earlier each time. Ask “why?” once for
        each step, not “how much?”.
        ```
        """##),
    BuiltInLesson(
      id: "one-knob",
      markdown: ##"""
        ---
        heed-lesson: 1
        id: one-knob
        title: One knob
        place: 4
        minutes: 10
        needs: four-steps
        ---

        # One knob

        Before softmax, the scores are divided by a number: the **scale**. A second one, the **temperature**,
        divides them once more. Small: the differences grow, and the query becomes picky. Large: the differences
        vanish, and every key is as good as another. It is one knob with two names.

        ```data train
        name: width
        task: width
        seed: 7
        until: 200
        ```

        ```data items
        name: fruit
        columns: sweetness durability texture
        apple: 0.9 0.1 0.2 -> 9
        banana: 0.7 0.1 0.6 -> 6
        chair: 0.1 0.9 0.2 -> 3
        query fruit: 0.8 0.2 0.1
        values: price
        ```

        ## step Cold

        ```predict
        ask: The temperature goes down towards 0. Which price does the answer go to?
        kind: number
        answer: output[price] with (temperature 0.001)
        tolerance: 0.05
        known: "At temperature 1 the answer is {6.27 = output[price]}. The prices are 9, 6 and 3; apple has the largest score."
        changed: The scores are divided by a very small number, so that their differences become very large.
        because: The key that is ahead takes all the weight, as in a dictionary.
        true: "at {.1 = 0.1} the answer is {7.7996 = output[price] with (temperature 0.1)}; at a thousandth it is {output[price] with (temperature 0.001)}"
        hint: Who gets the weight when the differences of the scores become very large?
        wrong:
          0: The weights still sum to 1, so the answer is a mixture of prices.
          6: That is where it goes when all keys count the same.
        ```

        ```reveal
        show: lookup
        data: fruit
        query: fruit
        with: temperature 0.1
        text: "At temperature one tenth apple has {.6399 = weights[apple] with (temperature 0.1)}, banana {.3201 = weights[banana] with (temperature 0.1)}, chair {.04 = weights[chair] with (temperature 0.1)}."
        ```

        ## step Hot

        ```predict
        ask: The temperature goes up without end. Which price does the answer go to?
        kind: number
        answer: output[price] with (temperature 100000)
        tolerance: 0.05
        known: The prices are 9, 6 and 3.
        changed: The scores are divided by a very large number, so that all come close to 0.
        because: All scores are the same, so all weights are a third, and the answer is the mean.
        true: "at 2 it is {6.1368 = output[price] with (temperature 2)}, and at a hundred thousand {output[price] with (temperature 100000)}"
        hint: What does softmax make of three scores that are all 0?
        wrong:
          9: That is the cold end.
          3: Chair is last, but it never gets more than the others.
        ```

        ```check
        expect:
          - output[price] with (temperature 0.5) == 6.5221 within 0.00005
          - weights[apple] with (scale none) == 0.3991 within 0.00005
          - weights[apple] with (scale 3) == 0.3555 within 0.00005
          - weights[apple] with (scale max) == 0.4192 within 0.00005
        ```

        ## step Turn it

        ```param temperature
        ask: Turn the temperature until the answer is above 8.
        data: fruit
        range: 0.01 .. 10 log
        start: 1
        goal: output[price] > 8
        hint: The answer goes to 9 at the cold end.
        ```

        ```param scale
        ask: Now the scale. Turn it until no two weights differ by more than a twentieth.
        data: fruit
        range: 0.1 .. 100 log
        start: 1
        goal: max(weights) - min(weights) < 0.05
        hint: The scale divides, as the temperature does.
        ```

        ```predict
        ask: Is there anything that the scale can do and the temperature cannot?
        kind: choice
        options:
          - {text: "no, dividing by one and then by the other is dividing once", when: '(weights with (scale none, temperature 2)) == (weights with (scale 2, temperature 1)) within 0.000001'}
          - {text: "yes, only the scale can change which key is ahead", when: 'argmax(weights with (scale 0.1)) != argmax(weights with (scale 10))'}
        because: Both divide. The scale is part of the mechanism, the temperature is for us to turn.
        true: "scale 2 gives apple {weights[apple] with (scale 2, temperature 1)}; temperature 2 without a scale gives {weights[apple] with (scale none, temperature 2)}"
        hint: Divide a score by 2 and then by 1; then by 1 and by 2.
        ```

        ## step A knob that turns itself

        Fifty points lie on a noisy curve. Each one is to be guessed from the others. The nearer a point, the
        larger its weight; **w** says how quickly the weight falls with the distance. A large w is picky: it
        trusts the nearest points alone. Nobody sets w. It starts at 1, and training turns it, step by step, to
        where the error is smallest. After your prediction it trains before your eyes: **Space** pauses and goes
        on, **.** takes one step, **←** and **→** go back and forth.

        ```view training
        data: width
        at: 0
        hide: yes
        ```

        ```predict
        ask: Will w grow or shrink from 1?
        kind: choice
        options:
          - {text: "grow: it becomes pickier", when: 'reading["width w"] in width > 1.2'}
          - {text: "shrink: it averages more", when: 'reading["width w"] in width < 0.8'}
          - {text: stay about where it is, when: 'reading["width w"] in width >= 0.8 and reading["width w"] in width <= 1.2'}
        known: 'At w = 1 the squared error is {reading["squared error"] in width at 0}. Points far away pull every guess to the mean.'
        because: With w = 1, points from all over the curve are mixed, and the curve is flattened.
        true: 'after 200 steps w is {reading["width w"] in width}, and the squared error {reading["squared error"] in width}'
        careful: There is a best place in between. Pickier still would copy the noise of the nearest point.
        hint: Is a point far away a good guess for a curve that goes up and down?
        ```

        ```reveal
        show: training
        data: width
        text: 'In 200 steps w went from {reading["width w"] in width at 0} to {reading["width w"] in width}; the squared error from {reading["squared error"] in width at 0} to {reading["squared error"] in width}. How picky to be can be learned.'
        ```

        ```check
        expect:
          - reading["width w"] in width > 3
          - reading["width w"] in width < 3.1
        ```

        ```free-play
        data: fruit
        text: Turn scale and temperature, and watch the answer.
        try: [temperature 0.1, scale none, scale max]
        ```

        ```notes
        Let the class turn the knob by hand signs: up, down, stop. Then say that training does just this, with the
        slope of the error in place of hands.
        ```
        """##),
    BuiltInLesson(
      id: "not-softmax",
      markdown: ##"""
        ---
        heed-lesson: 1
        id: not-softmax
        title: Things that are not softmax
        place: 5
        minutes: 8
        needs: one-knob
        ---

        # Things that are not softmax

        Softmax is one way to turn scores into weights. There are other ways to bring numbers into a range, and
        people take them for it. **Min-max** moves the smallest score to 0 and the largest to 1. **Standardize**
        takes the mean away, and divides by the standard deviation. What they give are *normalized scores*. Are
        they weights?

        ```data items
        name: same
        columns: sweetness durability texture
        apple: 0.5 0.5 0.5 -> 9
        banana: 0.5 0.5 0.5 -> 6
        chair: 0.5 0.5 0.5 -> 3
        query fruit: 0.8 0.2 0.1
        values: price
        ```

        ```data items
        name: fruit
        columns: sweetness durability texture
        apple: 0.9 0.1 0.2 -> 9
        banana: 0.7 0.1 0.6 -> 6
        chair: 0.1 0.9 0.2 -> 3
        query fruit: 0.8 0.2 0.1
        values: price
        ```

        ## step Min-max

        ```view lookup
        data: fruit
        query: fruit
        ```

        ```predict
        ask: Do the three numbers of min-max add up to 1?
        kind: choice
        options: [yes, no]
        answer: sum(weights with (normalizer min-max)) == 1 within 0.001
        known: "The scores are {scores[apple]}, {scores[banana]} and {scores[chair]}. The smallest becomes 0, the largest 1."
        because: The largest alone is 1, and whatever lies between comes on top.
        true: "apple {1 = weights[apple] with (normalizer min-max)}, banana {.75 = weights[banana] with (normalizer min-max)}, chair {0 = weights[chair] with (normalizer min-max)}; together {1.75 = sum(weights with (normalizer min-max))}"
        careful: Their sum depends on the scores; it is not always the same.
        hint: The largest becomes 1. What about banana?
        ```

        ```predict
        ask: What does banana become under min-max?
        kind: number
        answer: weights[banana] with (normalizer min-max)
        tolerance: 0.01
        because: It lies three quarters of the way from the smallest score to the largest.
        true: "({scores[banana]} − {scores[chair]}) ÷ ({scores[apple]} − {scores[chair]}) = {.75 = weights[banana] with (normalizer min-max)}"
        hint: How far is it from the smallest score, as a share of the way to the largest?
        ```

        ```reveal
        show: lookup
        data: fruit
        query: fruit
        with: normalizer min-max
        text: "Together they are {1.75 = sum(weights with (normalizer min-max))}. These are no shares of anything."
        ```

        ## step Standardize

        ```predict
        ask: What do the three numbers of standardize add up to?
        kind: number
        answer: sum(weights with (normalizer standardize))
        tolerance: 0.01
        known: Standardize takes the mean of the scores away, then divides by their standard deviation.
        because: What lies above the mean and what lies below it cancel.
        true: "apple {.9806 = weights[apple] with (normalizer standardize)}, banana {.3922 = weights[banana] with (normalizer standardize)}, chair {-1.3728 = weights[chair] with (normalizer standardize)}"
        hint: Take the mean away from three numbers, and add what is left.
        wrong:
          1: That is softmax.
        ```

        ```predict
        ask: Used as weights, would they keep the answer between 3 and 9 for certain?
        kind: choice
        options: [yes, no]
        answer: min(weights with (normalizer standardize)) >= 0
        because: One of them is below 0. A mixture with a negative share can leave the range of its parts.
        true: "chair has {weights[chair] with (normalizer standardize)}; the answer would be {7.0602 = output[price] with (normalizer standardize)}, but only by luck inside the range"
        careful: One answer that looks sensible does not make a rule a good one.
        hint: Is every one of them 0 or more?
        ```

        ```reveal
        show: output
        data: fruit
        query: fruit
        with: normalizer standardize
        text: "The sum is {sum(weights with (normalizer standardize))}, and chair counts negatively."
        ```

        ## step All the same

        Now three keys that are exactly alike. All scores are equal.

        ```view lookup
        data: same
        query: fruit
        hide: yes
        ```

        ```predict
        ask: What does min-max give for three equal scores?
        kind: choice
        options:
          - {text: three times one third, when: 'defined(weights[apple] in same with (normalizer min-max)) and weights[apple] in same with (normalizer min-max) == 1/3 within 0.001'}
          - {text: three times 0, when: 'defined(weights[apple] in same with (normalizer min-max)) and weights[apple] in same with (normalizer min-max) == 0'}
          - {text: "no number at all, since it is 0 ÷ 0", when: 'not defined(weights[apple] in same with (normalizer min-max))'}
        known: "Each score is {scores[apple] in same}. Min-max divides by the largest minus the smallest."
        because: The largest minus the smallest is 0, and so is what is divided by it.
        hint: What is the largest score minus the smallest?
        wrong:
          three times one third: That is what softmax gives.
          three times 0: 0 ÷ 0 is no number, and not 0.
        ```

        ```predict
        ask: And softmax? What weight does it give each of them?
        kind: number
        answer: weights[apple] in same
        tolerance: 0.01
        because: Equal scores get equal shares; softmax always has an answer.
        true: "each has {weights[apple] in same}"
        hint: The weights of softmax sum to 1.
        ```

        ```reveal
        show: lookup
        data: same
        query: fruit
        with: normalizer min-max
        text: "The row is undefined, and the screen says so. Softmax gives {weights[apple] in same} three times."
        ```

        ```check
        expect:
          - not defined(weights[apple] in same with (normalizer min-max))
          - not defined(weights[apple] in same with (normalizer standardize))
          - sum(weights) == 1 within 0.000001
          - sum(weights) in same == 1 within 0.000001
        ```

        ## step What softmax promises

        Softmax gives numbers above 0 that sum to 1. And it forgets what all scores have in common.

        ```predict
        ask: Add 100 to every score. What does softmax do with that?
        kind: choice
        options:
          - {text: "nothing, the weights stay", when: 'exp(scaled[apple] - max(scaled)) / sum(exp(scaled - max(scaled))) == exp((scaled[apple] + 100) - (max(scaled) + 100)) / sum(exp((scaled + 100) - (max(scaled) + 100))) within 0.000001'}
          - {text: every weight becomes larger, when: 'exp((scaled[apple] + 100) - (max(scaled) + 100)) / sum(exp((scaled + 100) - (max(scaled) + 100))) > weights[apple] + 0.000001'}
        because: e to the power of a sum is a product, and the common factor is divided away.
        hint: Every e^score becomes larger by the same factor. Then they are divided by their sum.
        ```

        ```exercise
        ask: "Change one number of the key banana, so that min-max gives it 1 and apple less."
        data: fruit
        goal: weights[banana] with (normalizer min-max) == 1 and weights[apple] with (normalizer min-max) < 1
        solution: key[banana, sweetness] = 1
        hint: Min-max gives 1 to the largest score.
        because: The largest is always 1 under min-max, be it ahead by much or by a hair.
        ```

        ```free-play
        data: fruit
        text: Try every normalizer on the same scores.
        try: [normalizer min-max, normalizer standardize, normalizer argmax, normalizer sparsemax]
        ```

        ```notes
        The common mistake is “I divided by the maximum, so now they are probabilities”. Ask what they add up to.
        ```
        """##),
    BuiltInLesson(
      id: "why-sqrt-d",
      markdown: ##"""
        ---
        heed-lesson: 1
        id: why-sqrt-d
        title: Why √d
        place: 6
        minutes: 9
        needs: not-softmax
        ---

        # Why √d

        Why divide by the *square root* of the number of dimensions? Take queries and keys of random numbers,
        with mean 0 and standard deviation 1. A score is a sum of d products. The more products, the further
        apart the scores lie. Softmax then sees large differences where there is only noise.

        ```data scenario
        name: random
        use: why-sqrt-d
        ```

        ```data scenario
        name: gap
        use: saturation
        ```

        ## step How far apart?

        One dimension: the scores have a standard deviation of about 1. Each further dimension adds one product,
        and the *squares* of deviations add up.

        ```predict
        ask: With 64 dimensions, which standard deviation of the scores do you expect?
        kind: number
        answer: sqrt(dimension of "d 64 unscaled") in random
        tolerance: 0.5
        known: With 4 dimensions it is √4 = 2, with 16 it is √16 = 4.
        because: The squares add up, 64 times 1; the deviation is the square root of that.
        true: "in this draw of 64 scores it is {deviation(scores of \"d 64 unscaled\" in random)}"
        careful: A draw is a draw. A few scores scatter around what is expected.
        hint: Look at 4 and 16, and go on.
        wrong:
          64: The squares of the deviations add up, not the deviations.
        ```

        ```reveal
        show: map
        data: random
        head: d 64 unscaled
        query: query 0
        text: "Measured in this draw: d 4 {deviation(scores of \"d 4 unscaled\" in random)}, d 16 {deviation(scores of \"d 16 unscaled\" in random)}, d 64 {deviation(scores of \"d 64 unscaled\" in random)}, d 256 {deviation(scores of \"d 256 unscaled\" in random)}."
        ```

        ```check
        expect:
          - deviation(scores of "d 64 unscaled") in random == 8 within 2
          - deviation(scaled of "d 64 divided") in random == 1 within 0.25
          - deviation(scaled of "d 1024 divided") in random == 1 within 0.25
        ```

        ## step What softmax makes of it

        ```predict
        ask: "64 dimensions, no division: how much weight does the largest key of row query 0 get?"
        kind: choice
        options:
          - {text: "about a sixteenth, as there are 16 keys", when: 'max(weights["query 0"] of "d 64 unscaled") in random < 0.15'}
          - {text: about a half, when: 'max(weights["query 0"] of "d 64 unscaled") in random >= 0.15 and max(weights["query 0"] of "d 64 unscaled") in random < 0.8'}
          - {text: nearly all of it, when: 'max(weights["query 0"] of "d 64 unscaled") in random >= 0.8'}
        known: "The scores of this row have a standard deviation of {deviation(scores[\"query 0\"] of \"d 64 unscaled\") in random}."
        because: A lead of a few points is a factor of e to that power.
        true: "unscaled {max(weights[\"query 0\"] of \"d 64 unscaled\") in random}; divided by √64 {max(weights[\"query 0\"] of \"d 64 divided\") in random}"
        careful: All numbers are random here. Softmax is sure of something that means nothing.
        hint: How much is e to the power of 8?
        ```

        ```reveal
        show: heads
        data: random
        text: "Divided by √d, the largest weight stays near that of one dimension: {max(weights[\"query 0\"] of \"d 64 divided\") in random} with 64, {max(weights[\"query 0\"] of \"d 1024 divided\") in random} with 1024."
        ```

        ## step Why that is bad

        A model learns by slopes: how much does a weight change when its score changes a little? For softmax the
        slope of a weight α with its own score is α (1 − α). Take two keys, one ahead of the other by a gap.

        ```predict
        ask: At a gap of 0 both have one half. What is the slope?
        kind: number
        answer: slope["gap 0", ahead] in gap
        tolerance: 0.01
        because: It is α (1 − α) with α one half, the steepest place there is.
        true: "{weights[\"gap 0\", ahead] in gap} × {weights[\"gap 0\", behind] in gap} = {slope[\"gap 0\", ahead] in gap}"
        hint: Multiply one half by one half.
        ```

        ```predict
        ask: At a gap of 8, which is the nearest to the slope?
        kind: choice
        options:
          - {text: a quarter, when: 'slope["gap 8", ahead] in gap > 0.1'}
          - {text: a hundredth, when: 'slope["gap 8", ahead] in gap <= 0.1 and slope["gap 8", ahead] in gap > 0.003'}
          - {text: three ten-thousandths, when: 'slope["gap 8", ahead] in gap <= 0.003'}
        known: "At a gap of 2 it is {.105 = slope[\"gap 2\", ahead] in gap | 3}, at 4 {.018 = slope[\"gap 4\", ahead] in gap | 3}."
        because: "The weight of the first is {.9997 = weights[\"gap 8\", ahead] in gap}; next to nothing is left for the other."
        true: "{.0003 = slope[\"gap 8\", ahead] in gap | 4}"
        hint: The weight is nearly 1. What is 1 minus it?
        ```

        ```reveal
        show: map
        data: gap
        query: gap 8
        key: ahead
        text: "Slopes: gap 0 {slope[\"gap 0\", ahead] in gap | 4}, gap 2 {slope[\"gap 2\", ahead] in gap | 4}, gap 8 {slope[\"gap 8\", ahead] in gap | 6}. Large scores give no learning signal."
        ```

        ```check
        expect:
          - slope["gap 8", ahead] in gap == 0.000335 within 0.000001
          - slope["gap 1", ahead] in gap == 0.1966 within 0.0001
        ```

        ## step Bring it back

        ```param scale
        ask: "The row gap 8 again. Turn the scale until its slope is above one fifth."
        data: gap
        range: 1 .. 16 log
        start: 1
        goal: slope["gap 8", ahead] > 0.2
        hint: Divided by 8, a gap of 8 is a gap of 1. Is that enough?
        ```

        ```free-play
        data: random
        text: Go through the heads; every second one is divided by √d.
        try: [temperature 8, scale none, scale dimension]
        ```

        ```notes
        Common slip: “divide by d”. Ask what a division by d does to 64 dimensions: scores of about an eighth, and
        a softmax that is nearly flat.
        ```
        """##),
    BuiltInLesson(
      id: "query-key-value",
      markdown: ##"""
        ---
        heed-lesson: 1
        id: query-key-value
        title: Q, K, V are three questions to one word
        place: 7
        minutes: 9
        needs: four-steps
        ---

        # Q, K, V are three questions to one word

        So far queries, keys and values were given. In a model each word makes all three itself, out of one
        vector, by three matrices. **W_Q** asks the word: what are you looking for? **W_K**: what can you be
        found by? **W_V**: what do you hand over? The matrices are *projections*. **Those here are hand-made**,
        so that each of their numbers has a name.

        ```data sentence
        name: cat
        sentence: The cat chased the mouse
        select: {head: L1.H1, query: chased}
        ```

        ```data items
        name: fruit
        columns: sweetness durability texture
        apple: 0.9 0.1 0.2 -> 9
        banana: 0.7 0.1 0.6 -> 6
        chair: 0.1 0.9 0.2 -> 3
        query fruit: 0.8 0.2 0.1
        values: price
        ```

        ## step Swap two values

        We begin with the table that you know. The prices of apple and banana are exchanged; the dials stay.

        ```view lookup
        data: fruit
        query: fruit
        ```

        ```predict
        ask: Do the weights move?
        kind: choice
        options: [yes, no]
        answer: max(abs((weights in fruit with (value[apple, price] = 6, value[banana, price] = 9)) - (weights in fruit))) > 0
        known: "The weights are apple {weights[apple] in fruit}, banana {weights[banana] in fruit}, chair {weights[chair] in fruit}; the answer is {output[price] in fruit}."
        changed: "The values: apple 6, banana 9."
        because: Weights come from queries and keys. A value is looked at only afterwards.
        true: "the weights are the same, bit for bit; the answer goes from {output[price] in fruit} to {output[price] in fruit with (value[apple, price] = 6, value[banana, price] = 9)}"
        hint: In which of the four steps do the values take part?
        ```

        ```reveal
        show: lookup
        data: fruit
        query: fruit
        with: "value[apple, price] = 6, value[banana, price] = 9"
        text: "Same weights, another answer: {output[price] in fruit with (value[apple, price] = 6, value[banana, price] = 9)}."
        ```

        ## step Change W_V

        The head L1.H1 reads from a verb to its subject. In its row *chased*, the key *cat* has most of the
        weight. We put a 0 into W_V, where the property *animate* is handed over.

        ```view map
        data: cat
        head: L1.H1
        query: chased
        ```

        ```predict
        ask: W_V is changed. Does any number of the map move?
        kind: choice
        options: [yes, no]
        answer: max(abs((weights of L1.H1 in cat with (W_V[animate, animate] of L1.H1 = 0)) - (weights of L1.H1 in cat))) > 0
        known: "Query chased reads key cat with weight {weights[chased, cat] of L1.H1 in cat}."
        changed: "One number of W_V: animate is not handed over any more."
        because: The map is made of queries and keys, and W_V makes neither.
        true: "the largest change of a weight is {max(abs((weights of L1.H1 in cat with (W_V[animate, animate] of L1.H1 = 0)) - (weights of L1.H1 in cat)))}"
        careful: The map stays, and yet chased learns less about its subject. A map does not show what is handed over.
        hint: Which two of the three does a score need?
        ```

        ```predict
        ask: "What does chased receive of animate now?"
        kind: number
        answer: output[chased, animate] of L1.H1 in cat with (W_V[animate, animate] of L1.H1 = 0)
        tolerance: 0.01
        known: "Before, it received {output[chased, animate] of L1.H1 in cat}."
        because: No value has anything of animate any more, so no mixture of values has.
        hint: What is a mixture of zeros?
        ```

        ```reveal
        show: output
        data: cat
        head: L1.H1
        query: chased
        with: W_V[animate, animate] of L1.H1 = 0
        text: "Animate of the output: {output[chased, animate] of L1.H1 in cat} before, {output[chased, animate] of L1.H1 in cat with (W_V[animate, animate] of L1.H1 = 0)} after. The map is the same."
        ```

        ## step Change W_Q

        Now W_V is whole again. We put a 0 into W_Q, where a verb asks for nouns and pronouns.

        ```predict
        ask: W_Q is changed. Does any value move?
        kind: choice
        options: [yes, no]
        answer: max(abs((value of L1.H1 in cat with (W_Q["noun or pronoun?", verb] of L1.H1 = 0)) - (value of L1.H1 in cat))) > 0
        changed: "One number of W_Q: a verb does not ask for nouns any more."
        because: Values are made by W_V alone.
        hint: Each of the three is made by its own matrix.
        ```

        ```predict
        ask: Which key does chased read most now?
        kind: choice
        options: [cat, mouse, chased, BOS]
        answer: argmax(weights[chased] of L1.H1 in cat with (W_Q["noun or pronoun?", verb] of L1.H1 = 0))
        known: "Of the score of cat, noun or pronoun? made {terms[chased, cat, \"noun or pronoun?\"] of L1.H1 in cat}; after scaling cat had {scaled[chased, cat] of L1.H1 in cat} and BOS {scaled[chased, BOS] of L1.H1 in cat}."
        because: The score of cat has lost its largest term, and BOS offers every row the same score.
        true: "cat {scaled[chased, cat] of L1.H1 in cat with (W_Q[\"noun or pronoun?\", verb] of L1.H1 = 0)}, BOS {scaled[chased, BOS] of L1.H1 in cat with (W_Q[\"noun or pronoun?\", verb] of L1.H1 = 0)}"
        hint: Take the largest term away from the score of cat. Which score is the largest then?
        wrong:
          cat: It is still ahead of mouse, but not of BOS.
        ```

        ```reveal
        show: map
        data: cat
        head: L1.H1
        query: chased
        with: W_Q["noun or pronoun?", verb] of L1.H1 = 0
        text: "Query chased reads BOS with weight {weights[chased, BOS] of L1.H1 in cat with (W_Q[\"noun or pronoun?\", verb] of L1.H1 = 0)}, and the values are as before. Matching and content are separate."
        ```

        ```check
        expect:
          - (weights of L1.H1 in cat with (W_V[animate, animate] of L1.H1 = 0)) == (weights of L1.H1 in cat)
          - (value of L1.H1 in cat with (W_Q["noun or pronoun?", verb] of L1.H1 = 0)) == (value of L1.H1 in cat)
        ```

        ## step Your own matrices

        ```exercise
        ask: "Change one number of W_K of L1.H1, so that chased no longer reads cat most."
        data: cat
        goal: argmax(weights[chased] of L1.H1) != "cat"
        solution: W_K["noun or pronoun?", noun] of L1.H1 = 0
        hint: W_K says by what a noun can be found.
        because: Cat does not say any more that it is a noun, so the question finds nothing.
        ```

        ```free-play
        data: cat
        text: "Change W_Q, W_K or W_V, and watch what moves: the map, or what is handed over?"
        try: ["W_V[animate, animate] of L1.H1 = 0", "W_K[animate, animate] of L1.H1 = 8"]
        ```

        ```notes
        Three cards for each student: “I look for …”, “I can be found by …”, “I hand over …”. Exchange only the
        third card, and let the class find out who would notice.
        ```
        """##),
    BuiltInLesson(
      id: "order-needs-a-clock",
      markdown: ##"""
        ---
        heed-lesson: 1
        id: order-needs-a-clock
        title: Order needs a clock
        place: 8
        minutes: 9
        needs: query-key-value
        ---

        # Order needs a clock

        *The cat chased the mouse. The mouse chased the cat.* The same words; who chases whom is said by their
        order alone. But a dot product compares two vectors, and nothing in it says where they stand. In our
        hand-made model each word carries four **clocks**: their hands have turned a little further for every
        position. Let us take the clocks away.

        ```data sentence
        name: cat
        sentence: The cat chased the mouse
        select: {head: L1.H1, query: chased}
        ```

        ```data sentence
        name: mouse
        sentence: The mouse chased the cat
        select: {head: L1.H1, query: chased}
        ```

        ```data scenario
        name: clocks
        use: order-and-positions
        ```

        ## step Without clocks

        ```predict
        ask: The clocks are off. Does the word cat receive other numbers in the second sentence than in the first?
        kind: choice
        options:
          - {text: "yes, since it stands elsewhere", when: 'max(abs((output[cat] of L1.H1 in cat with (positions none)) - (output[cat] of L1.H1 in mouse with (positions none)))) > 0.001'}
          - {text: "no, the numbers are the same", when: 'max(abs((output[cat] of L1.H1 in cat with (positions none)) - (output[cat] of L1.H1 in mouse with (positions none)))) <= 0.00001'}
        known: Both sentences have the same words. Every word makes its query, key and value out of its own vector.
        changed: The clocks are off, so that a word has the same vector wherever it stands.
        because: The same queries meet the same keys, only in another order; a sum has no order.
        true: "the largest difference is {max(abs((output[cat] of L1.H1 in cat with (positions none)) - (output[cat] of L1.H1 in mouse with (positions none)))) | 6}"
        hint: What in the vector of cat tells where it stands, when the clocks are off?
        ```

        ```predict
        ask: "In the head L1.H1, from verb to subject: whom does chased read more without clocks, in the first sentence?"
        kind: choice
        options:
          - {text: cat, when: 'weights[chased, cat] of L1.H1 in cat with (positions none) > (weights[chased, mouse] of L1.H1 in cat with (positions none)) + 0.0001'}
          - {text: mouse, when: 'weights[chased, mouse] of L1.H1 in cat with (positions none) > (weights[chased, cat] of L1.H1 in cat with (positions none)) + 0.0001'}
          - {text: both the same, when: '(weights[chased, cat] of L1.H1 in cat with (positions none)) == (weights[chased, mouse] of L1.H1 in cat with (positions none)) within 0.0001'}
        known: The dictionary gives cat and mouse the same numbers in this head; both are animals.
        because: Nothing but the order tells the one that chases from the one that is chased.
        true: "cat {weights[chased, cat] of L1.H1 in cat with (positions none)}, mouse {weights[chased, mouse] of L1.H1 in cat with (positions none)}"
        hint: What distinguishes cat from mouse, if not their place?
        ```

        ```reveal
        show: map
        data: cat
        head: L1.H1
        query: chased
        with: positions none
        text: "Without clocks chased reads cat and mouse with the same weight, {weights[chased, cat] of L1.H1 in cat with (positions none)}."
        ```

        ```check
        expect:
          - (output[cat] of L1.H1 in cat with (positions none)) == (output[cat] of L1.H1 in mouse with (positions none)) within 0.00001
          - (output[chased] of L1.H1 in cat with (positions none)) == (output[chased] of L1.H1 in mouse with (positions none)) within 0.00001
        ```

        ## step With clocks

        Now the clocks run again. The head L1.H1 asks for a noun that stands *before* the verb.

        ```view map
        data: cat
        head: L1.H1
        query: chased
        rows:
          - {data: cat, query: chased, hide: yes}
          - {data: mouse, query: chased, hide: yes}
        ```

        ```predict
        ask: "The cat chased the mouse: which key does chased read most?"
        kind: choice
        options: [cat, mouse, chased, BOS]
        answer: argmax(weights[chased] of L1.H1) in cat
        because: Both are nouns; cat stands before the verb.
        true: "cat {weights[chased, cat] of L1.H1 in cat}, mouse {weights[chased, mouse] of L1.H1 in cat}"
        hint: The head looks for the subject. Where does it stand in English?
        ```

        ```predict
        ask: "The mouse chased the cat: which key does chased read most?"
        kind: choice
        options: [cat, mouse, chased, BOS]
        answer: argmax(weights[chased] of L1.H1) in mouse
        changed: The two nouns have changed places.
        because: The place decides, and not the word.
        true: "mouse {weights[chased, mouse] of L1.H1 in mouse}, cat {weights[chased, cat] of L1.H1 in mouse}"
        hint: Who stands before the verb now?
        ```

        ```reveal
        show: map
        data: mouse
        head: L1.H1
        query: chased
        key: mouse
        text: "Of the scores, clock20 makes {terms[chased, mouse, clock20] of L1.H1 in mouse} for mouse and {terms[chased, cat, clock20] of L1.H1 in mouse} for cat; without clocks both are level."
        ```

        ## step How clocks know a distance

        A clock hand is a point on a circle: a cosine and a sine. The dot product of two hands depends on the
        angle between them, and so on the *distance* of two positions.

        ```predict
        ask: Positions 0 and 1 have the dot product given below. What about positions 2 and 3?
        kind: number
        answer: scores[2, 3] of sinusoidal in clocks
        tolerance: 0.01
        known: "The dot product of positions 0 and 1 is {1.5403 = scores[0, 1] of sinusoidal in clocks | 4}."
        because: The distance is 1 in both cases, and only the distance counts.
        true: "positions 1 and 2 {scores[1, 2] of sinusoidal in clocks | 4}, positions 2 and 3 {scores[2, 3] of sinusoidal in clocks | 4}; three apart {scores[0, 3] of sinusoidal in clocks | 4}"
        hint: How far apart are they?
        wrong:
          3.08: Positions further on do not have longer hands; the hands have only turned.
        ```

        ```reveal
        show: map
        data: clocks
        head: sinusoidal
        text: "Along each diagonal the score is the same: neighbours {scores[0, 1] of sinusoidal in clocks | 4}, three apart {scores[0, 3] of sinusoidal in clocks | 4}."
        ```

        ## step Stop the clocks yourself

        ```free-play
        data: cat
        text: Change the sentence, and turn the clocks off and on.
        try: [The mouse chased the cat, positions none, The dog saw the cat]
        ```

        ```exercise
        ask: Bring about that chased reads cat and mouse with the same weight.
        data: cat
        goal: weights[chased, cat] of L1.H1 == weights[chased, mouse] of L1.H1 within 0.0001
        solution: positions none
        hint: One axis says where words stand.
        because: Attention reads a set. Order has to be written into the words.
        ```

        ```notes
        Hand out the words on cards and let students stand in a row; then let them sit down anywhere, and ask the
        class who chased whom.
        ```
        """##),
    BuiltInLesson(
      id: "no-look-ahead",
      markdown: ##"""
        ---
        heed-lesson: 1
        id: no-look-ahead
        title: Look-ahead forbidden
        place: 9
        minutes: 10
        needs: order-needs-a-clock
        seed: 7
        ---

        # Look-ahead forbidden

        A model that writes one word after the other cannot read what is not written yet. So a **mask** takes
        the keys on the right away: GPT has this *causal* mask, BERT has none. A masked key gets a weight of
        exactly 0. That is a fact about what a row can know, and no training changes it.

        ```data train
        name: masked
        task: palindrome-masked
        until: 60
        ```

        ```data train
        name: causal
        task: palindrome-causal
        until: 60
        ```

        ```data sentence
        name: tired
        sentence: The animal didn't cross the street because it was too tired
        attention: {mask: causal}
        select: {head: L1.H3, query: it}
        ```

        ```data sentence
        name: wide
        sentence: The animal didn't cross the street because it was too wide
        attention: {mask: causal}
        select: {head: L1.H3, query: it}
        ```

        ## step Two sentences in GPT

        Two sentences that differ in their last word alone. Without a mask, the row *it* reads animal in one and
        street in the other. Now the causal mask is on.

        ```view map
        data: tired
        head: L1.H3
        query: it
        rows:
          - {data: tired, query: it, hide: yes}
          - {data: wide, query: it, hide: yes}
        ```

        ```predict
        ask: With the causal mask, do the rows it of the two sentences differ?
        kind: choice
        options: [yes, no]
        answer: max(abs((weights[it] of all in tired) - (weights[it] of all in wide))) > 0
        known: "Without a mask, animal has {weights[it, animal] of L1.H3 in tired with (mask none)} with tired and {weights[it, animal] of L1.H3 in wide with (mask none)} with wide."
        changed: Each row sees itself and what stands before it.
        because: Tired and wide stand behind it. Up to there the sentences are the same, so all numbers are.
        true: "the largest difference, over all ten heads, is {max(abs((weights[it] of all in tired) - (weights[it] of all in wide)))}"
        careful: GPT is not stupid here. It could decide later, in the row of a word further on.
        hint: Which words does the row it see?
        ```

        ```predict
        ask: "What is the weight of tired in the row it?"
        kind: number
        answer: weights[it, tired] of L1.H3 in tired
        tolerance: 0.0001
        because: A masked key gets nothing at all.
        careful: Only a mask gives exactly 0. Softmax alone gives every key a little.
        hint: Tired stands behind it.
        ```

        ```reveal
        show: map
        data: tired
        head: L1.H3
        query: it
        text: "Bit for bit the same rows. Animal has {weights[it, animal] of L1.H3 in tired} in both, street {weights[it, street] of L1.H3 in tired}."
        ```

        ```check
        expect:
          - (weights[it] of all in tired) == (weights[it] of all in wide)
        ```

        ## step What could be known?

        A *palindrome* reads the same from both ends: g h a b b a h g. Its first half is drawn at random, the
        second mirrors it. A small model with one head reads from left to right and says the next letter, at each
        position. There are eight letters, so that guessing is right one time in eight.

        ```view training
        data: causal
        at: 0
        ```

        ```predict
        ask: "Trained with the causal mask: where will it be right?"
        kind: choice
        options:
          - {text: in both halves, when: 'reading["accuracy in the first half"] in causal > 0.9 and reading["accuracy in the second half"] in causal > 0.9'}
          - {text: in the second half only, when: 'reading["accuracy in the first half"] in causal < 0.3 and reading["accuracy in the second half"] in causal > 0.9'}
          - {text: in the first half only, when: 'reading["accuracy in the first half"] in causal > 0.9 and reading["accuracy in the second half"] in causal < 0.3'}
          - {text: in neither, when: 'reading["accuracy in the first half"] in causal < 0.3 and reading["accuracy in the second half"] in causal < 0.3'}
        known: The first half is random; the second half repeats it.
        because: Nothing that it sees tells a random letter. The mirrored one is there to be read.
        true: 'first half {reading["accuracy in the first half"] in causal}, second half {reading["accuracy in the second half"] in causal}'
        careful: More training does not help in the first half. What is needed is not there.
        hint: When the first letter has been read, what can be said about the second?
        ```

        ```reveal
        show: training
        data: causal
        text: 'After 60 steps: first half {reading["accuracy in the first half"] in causal}, second half {reading["accuracy in the second half"] in causal}; the mirrored place has the weight {reading["weight on the mirrored place"] in causal}.'
        ```

        ## step The same without the mask

        Now as BERT: all letters are seen but one, which is hidden, and that one has to be said.

        ```predict
        ask: Without the mask, can it be right in the first half, too?
        kind: choice
        options: [yes, no]
        answer: reading["accuracy in the first half"] in masked > 0.9
        changed: Every position sees the whole word but for the hidden letter.
        because: The mirrored letter is there for each of them, to the right or to the left.
        true: 'first half {reading["accuracy in the first half"] in masked}, second half {reading["accuracy in the second half"] in masked}'
        hint: Where does the mirrored letter stand now?
        ```

        ```predict
        ask: The row that has to say the letter at position 2 sees the positions 0 to 7. Which one does it read most?
        kind: number
        answer: 7 - 2
        tolerance: 0.1
        because: The first mirrors the last, which is 7; so the mirror of 2 is 5.
        true: 'weight of position 5 in this row {weights[2, 5] in masked}; all of them together have {reading["weight on the mirrored place"] in masked} on the mirrored place'
        hint: Count from the other end.
        wrong:
          6: That is the mirror of position 1.
          2: That one is hidden.
        ```

        ```reveal
        show: training
        data: masked
        text: 'The weight on the mirrored place is {reading["weight on the mirrored place"] in masked}: a line from corner to corner, across the diagonal.'
        ```

        ```check
        expect:
          - reading["accuracy in the first half"] in causal < 0.3
          - reading["accuracy in the second half"] in causal > 0.95
          - reading["accuracy in the first half"] in masked > 0.95
          - weights[2, 5] in masked > 0.8
        ```

        ## step Try the mask

        ```exercise
        ask: "Change one axis, so that it reads animal for certain, with a weight above nine tenths."
        data: tired
        goal: weights[it, animal] of L1.H3 > 0.9
        solution: mask none
        hint: What forbids the row it to know about tired?
        because: A mask is a fact about what can be known.
        ```

        ```free-play
        data: tired
        text: Toggle the mask, and look at the row it in every head.
        try: [mask none, mask causal, "mask window:3"]
        ```

        ```notes
        Show a palindrome letter by letter and let the class guess the next. They notice the moment from which on
        they cannot be wrong.
        ```
        """##),
    BuiltInLesson(
      id: "ten-heads",
      markdown: ##"""
        ---
        heed-lesson: 1
        id: ten-heads
        title: Ten heads, ten jobs
        place: 10
        minutes: 10
        needs: order-needs-a-clock
        ---

        # Ten heads, ten jobs

        A row of weights sums to 1. What one key gets, another cannot have. So a model has many **heads** side by
        side: each has its own queries, keys and values, its own map, and a job of its own. Ours has two layers
        with five heads each, and **we wrote what each one does**; the heads of a trained model have no names.

        ```data sentence
        name: cat
        sentence: The hungry cat chased the mouse
        ```

        ```data scenario
        name: blend
        use: multi-head
        ```

        ## step One head is not enough

        One head reads two keys with the same weight. In case A, their values are (1, 0) and (0, 1). In case B,
        both are (½, ½).

        ```predict
        ask: Does the output tell case A from case B?
        kind: choice
        options: [yes, no]
        answer: max(abs((output of "even blend of (1 0) (0 1)") - (output of "even blend of (½ ½) (½ ½)"))) in blend > 0.000001
        because: Half of (1, 0) and half of (0, 1) is (½, ½). What has been mixed cannot be taken apart.
        true: "A gives {output[left] of \"even blend of (1 0) (0 1)\" in blend} and {output[right] of \"even blend of (1 0) (0 1)\" in blend}; B gives {output[left] of \"even blend of (½ ½) (½ ½)\" in blend} and {output[right] of \"even blend of (½ ½) (½ ½)\" in blend}"
        hint: Mix both halves for each case.
        ```

        ```reveal
        show: output
        data: blend
        head: "two heads: on the first"
        text: "Two heads, one on each key, keep them apart: {output[left] of \"two heads: on the first\" in blend} from the first, {output[right] of \"two heads: on the second\" in blend} from the second."
        ```

        ## step Draw a map

        The head L0.H0 is called *previous token*. For each word of the sentence, say which key it reads most.

        ```predict
        ask: Draw the map of the head previous token.
        kind: draw-map
        answer: weights of L0.H0 in cat
        right: 0.8
        because: Each word reads the one before it; the first has none before, and reads itself.
        hint: Which word stands just before?
        ```

        ```reveal
        show: map
        data: cat
        head: L0.H0
        text: "Cat reads hungry with weight {weights[cat, hungry] of L0.H0 in cat}: a line beside the diagonal."
        ```

        ## step Name the job

        ```view heads
        data: cat
        ```

        ```predict
        ask: In one head, chased reads cat. Which is it?
        kind: choice
        options:
          - {text: "L1.H1, verb→subject", when: 'argmax(weights[chased] of L1.H1 in cat) == "cat"'}
          - {text: "L1.H2, verb→object", when: 'argmax(weights[chased] of L1.H2 in cat) == "cat"'}
          - {text: "L0.H2, adjective→noun", when: 'argmax(weights[chased] of L0.H2 in cat) == "cat"'}
        because: The cat is the one that chases.
        true: "L1.H1 reads cat with {weights[chased, cat] of L1.H1 in cat}, L1.H2 reads mouse with {weights[chased, mouse] of L1.H2 in cat}"
        hint: An arrow in the name goes from the query to the key.
        wrong:
          "L1.H2, verb→object": The object is what is chased.
          "L0.H2, adjective→noun": Chased is no adjective.
        ```

        ```predict
        ask: In the head L0.H2, adjective→noun, which key does hungry read most?
        kind: choice
        options: [chased, cat, mouse, BOS]
        answer: argmax(weights[hungry] of L0.H2 in cat)
        because: The noun that comes next is the one it describes.
        true: "cat {weights[hungry, cat] of L0.H2 in cat}, mouse {weights[hungry, mouse] of L0.H2 in cat}"
        hint: Which noun is hungry?
        ```

        ```predict
        ask: And where does chased, which is no adjective, read in this head?
        kind: choice
        options: [cat, mouse, chased, BOS]
        answer: argmax(weights[chased] of L0.H2 in cat)
        because: The row has to sum to 1, and it finds nothing. BOS is where such rows read.
        true: "BOS {weights[chased, BOS] of L0.H2 in cat}"
        careful: A large weight on BOS says that the head has nothing to do in this row.
        hint: Its weights must go somewhere, even if nothing fits.
        ```

        ```reveal
        show: map
        data: cat
        head: L0.H2
        text: "Only the row hungry has something to read: cat, with {weights[hungry, cat] of L0.H2 in cat}."
        ```

        ## step Switch one off

        ```predict
        ask: The head L1.H4, attention sink, is switched off. Does any word's vector after the last layer change?
        kind: choice
        options: [yes, no]
        answer: max(abs((residual in cat with (head L1.H4 off)) - (residual in cat))) > 0
        known: "In this head every row reads BOS, and the length of what is handed over is {max(lengths of L1.H4 in cat)} at most."
        because: Much weight on a value of zeros hands over nothing.
        hint: How much is all of nothing?
        ```

        ```predict
        ask: And if L1.H1, verb→subject, is switched off?
        kind: choice
        options: [yes, no]
        answer: max(abs((residual in cat with (head L1.H1 off)) - (residual in cat))) > 0
        because: It wrote into chased what its subject is like.
        true: "animate of chased is {residual[chased, animate] in cat} with it and {residual[chased, animate] in cat with (head L1.H1 off)} without"
        hint: Does this head hand over something?
        ```

        ```reveal
        show: vectors
        data: cat
        head: L1.H1
        query: chased
        text: "Without L1.H1, chased has animate {residual[chased, animate] in cat with (head L1.H1 off)} in place of {residual[chased, animate] in cat}. Heads divide the labour."
        ```

        ```check
        expect:
          - argmax(weights[chased] of L1.H1 in cat) == "cat"
          - argmax(weights[chased] of L1.H2 in cat) == "mouse"
          - (residual in cat with (head L1.H4 off)) == (residual in cat)
        ```

        ```free-play
        data: cat
        text: Look at all ten, and switch some off.
        try: [head L1.H1 off, head L0.H2 off, The tired dog followed the happy child]
        ```

        ```exercise
        ask: "Switch off the one head of the first layer, L0, that lets hungry learn from its noun what can be hungry: afterwards hungry has less of animate."
        data: cat
        goal: residual[hungry, animate, 1] in cat < 1.9
        solution: head L0.H2 off
        hint: Which head goes from an adjective to a noun?
        because: The head adjective→noun wrote a part of cat into hungry.
        ```

        ```notes
        Give each group one head and the sentence; each reports who reads whom. Only together they have the whole.
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
        needs: ten-heads
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

        ```view map
        data: wide
        head: L0.H4
        query: it
        rows:
          - {query: it, hide: yes}
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
    BuiltInLesson(
      id: "two-ways-to-score",
      markdown: ##"""
        ---
        heed-lesson: 1
        id: two-ways-to-score
        title: Two ways to score
        place: 12
        minutes: 10
        needs: query-key-value
        seed: 7
        ---

        # Two ways to score

        A score says how well a query and a key agree. The dot product is one way. The **general** score puts a
        learned matrix between them: q · W · k. The **additive** score sends both through small tanh units, adds
        them up with learned factors, and is older than the other two. Softmax and output stay the same.

        ```data train
        name: multiply
        task: reversal-general
        until: 150
        ```

        ```data train
        name: add
        task: reversal-additive
        until: 150
        ```

        ```data scenario
        name: rulers
        use: scores
        ```

        ## step Dot

        The query is (1, 0). Key x is (1, 0), key y is (0, 1), key both is (1, 1).

        ```predict
        ask: Which key gets the largest score under the dot product?
        kind: choice
        options:
          - {text: key x alone, when: '(scores["key x"] of dot) > (scores["key both"] of dot)'}
          - {text: key both alone, when: '(scores["key both"] of dot) > (scores["key x"] of dot)'}
          - {text: "key x and key both, level", when: '(scores["key x"] of dot) == (scores["key both"] of dot) within 0.000001'}
        because: The query asks for the first number alone, and both have 1 there.
        true: "key x {scores[\"key x\"] of dot}, key y {scores[\"key y\"] of dot}, key both {scores[\"key both\"] of dot}"
        hint: Multiply number by number, and add.
        ```

        ```reveal
        show: map
        data: rulers
        head: dot
        text: "Weights under dot: {weights[\"key x\"] of dot}, {weights[\"key y\"] of dot}, {weights[\"key both\"] of dot}."
        ```

        ## step General

        The matrix W of this general score exchanges the two numbers before they are multiplied.

        ```predict
        ask: And now, which is largest?
        kind: choice
        options:
          - {text: "key x and key both, level", when: '(scores["key x"] of general) == (scores["key both"] of general) within 0.000001'}
          - {text: "key y and key both, level", when: '(scores["key y"] of general) == (scores["key both"] of general) within 0.000001'}
          - {text: key x alone, when: '(scores["key x"] of general) > (scores["key both"] of general)'}
        changed: "q · W · k in place of q · k, where W exchanges the numbers."
        because: The query asks for the second number of the key now.
        true: "key x {scores[\"key x\"] of general}, key y {scores[\"key y\"] of general}, key both {scores[\"key both\"] of general}"
        careful: The vectors are the same as before. What counts as alike is learned.
        hint: Exchange the numbers of the query, and take the dot product.
        ```

        ```reveal
        show: map
        data: rulers
        head: general
        text: "Weights under general: {weights[\"key x\"] of general}, {weights[\"key y\"] of general}, {weights[\"key both\"] of general}."
        ```

        ## step Additive

        Additive: add query and key, number by number; take tanh of each; add the results. Tanh grows, and levels
        off towards 1.

        ```predict
        ask: Which key is largest now?
        kind: choice
        options: [key x, key y, key both]
        answer: argmax(scores of additive)
        known: "tanh 1 is {.7616 = terms[\"key y\", 0] of additive}, tanh 2 is {.964 = terms[\"key x\", 0] of additive}, tanh 0 is 0."
        because: Two units that are both filled count more than one that is overfull, as tanh levels off.
        true: "key x {.964 = scores[\"key x\"] of additive}, key y {1.5232 = scores[\"key y\"] of additive}, key both {1.7256 = scores[\"key both\"] of additive}"
        hint: Query plus key is (2, 0), (1, 1) and (2, 1).
        wrong:
          key x: Its sum is (2, 0), and tanh 2 is hardly more than tanh 1.
        ```

        ```predict
        ask: "Put the keys in the order of the additive scores, the largest first."
        kind: order
        options: [key x, key y, key both]
        answer: scores of additive
        because: Key x, which was first under dot, is last.
        hint: One full unit, two full units, one full and one overfull.
        ```

        ```reveal
        show: map
        data: rulers
        head: additive
        text: "Weights under additive: {.2045 = weights[\"key x\"] of additive}, {.3576 = weights[\"key y\"] of additive}, {.4379 = weights[\"key both\"] of additive}. The same vectors, another order."
        ```

        ```check
        expect:
          - weights["key x"] of dot == 0.4223 within 0.00005
          - weights["key y"] of general == 0.4223 within 0.00005
          - (scores of concat) == (scores of additive) within 0.000001
        ```

        ## step A race

        Two small models learn to write digits backwards: 4 7 1 becomes 1 7 4. To write a digit, they have to read
        the right one. They differ only in how they score.

        ```view training
        data: multiply
        at: 0
        ```

        ```predict
        ask: After 150 steps, which has more weight on the digit that has to be written?
        kind: choice
        options:
          - {text: "the general score, by a matrix", when: 'reading["weight on the aligned place"] in multiply > (reading["weight on the aligned place"] in add) + 0.05'}
          - {text: "the additive score, through tanh units", when: 'reading["weight on the aligned place"] in add > (reading["weight on the aligned place"] in multiply) + 0.05'}
          - {text: both the same, when: 'abs((reading["weight on the aligned place"] in add) - (reading["weight on the aligned place"] in multiply)) <= 0.05'}
        known: 'At the start it is {reading["weight on the aligned place"] in multiply at 0} and {reading["weight on the aligned place"] in add at 0}, as much as by chance.'
        because: A product can become as large as it likes, so its softmax becomes sharp soon. Tanh levels off.
        true: 'general {reading["weight on the aligned place"] in multiply}, additive {reading["weight on the aligned place"] in add}'
        careful: This is one task, one size and one seed. Additive gets there, too, some hundred steps later.
        hint: Which of both scores can become large quickly?
        ```

        ```reveal
        show: training
        data: add
        text: 'After 150 steps the share of sequences without a mistake is {reading["right sequences"] in add | 2} with the additive score, and {reading["right sequences"] in multiply | 2} with the general one. The same idea, another ruler.'
        ```

        ```check
        expect:
          - reading["weight on the aligned place"] in multiply > 0.85
          - reading["weight on the aligned place"] in add < 0.8
        ```

        ```free-play
        data: rulers
        text: Change the query, and go through the scores with [ and ].
        try: ["query[query, y] = 1", temperature 0.5]
        ```

        ```exercise
        ask: "Change one number of the query, so that key both is alone ahead under the dot product."
        data: rulers
        goal: (scores["key both"] of dot) > (scores["key x"] of dot) and (scores["key both"] of dot) > (scores["key y"] of dot)
        solution: query[query, y] = 1
        hint: What does key both have that key x has not?
        because: Now the query asks for both numbers.
        ```

        ```notes
        Names of the field: additive is Bahdanau's, general and dot are Luong's. Ask what a ruler is for.
        ```
        """##),
    BuiltInLesson(
      id: "watch-a-translation",
      markdown: ##"""
        ---
        heed-lesson: 1
        id: watch-a-translation
        title: Translation you can watch
        place: 13
        minutes: 12
        needs: two-ways-to-score
        ---

        # Translation you can watch

        A small model learns to translate: *the blue car* becomes *la voiture bleue*. For each French word that it
        writes, it reads the English sentence by attention; here the queries come from one list and the keys from
        another, **cross-attention**. Nobody tells it which words belong together. It starts knowing nothing, and
        a few hundred steps later you see an **alignment** in the map. It comes before your eyes: **Space** pauses
        and goes on, **.** takes one step, **←** and **→** go back and forth.

        ```data train
        name: recurrent
        task: translation-recurrent
        seed: 7
        until: 120
        ```

        ```data train
        name: again
        task: translation-recurrent
        seed: 3
        until: 120
        ```

        ```data train
        name: words
        task: translation
        seed: 7
        until: 210
        ```

        ## step Before it learns

        ```view training
        data: words
        at: 0
        hide: yes
        ```

        ```predict
        ask: Before the first step, how much weight has the English word that belongs?
        kind: choice
        options:
          - {text: "about an eighth, as for any other", when: 'reading["weight on the aligned place"] in words at 0 < 0.2'}
          - {text: about one half, when: 'reading["weight on the aligned place"] in words at 0 >= 0.2 and reading["weight on the aligned place"] in words at 0 < 0.7'}
          - {text: nearly all, when: 'reading["weight on the aligned place"] in words at 0 >= 0.7'}
        known: The English sentence has eight places, and all numbers of the model are random.
        because: Random vectors give scores near 0, and those give even weights.
        true: '{reading["weight on the aligned place"] in words at 0}'
        hint: What does softmax make of scores that are all near 0?
        ```

        ## step Draw what it will learn

        English: *the blue garden loves the blue car*. French: *le jardin bleu aime la voiture bleue*. In French
        the adjective comes after its noun.

        ```predict
        ask: "Draw the map after 210 steps: for each French word the English word that it reads most."
        kind: draw-map
        answer: weights in words
        right: 0.6
        because: To write a word, its translation has to be read. Adjective and noun change places.
        true: 'over all sentences, the aligned word is read most in {reading["aligned place is read most"] in words} of the rows'
        careful: The rows le, la and end have no word of their own. Look at them in a moment.
        hint:
          - Where do garden and blue stand in English, and where in French?
        ```

        ```reveal
        show: training
        data: words
        text: 'After 210 steps the aligned place has the weight {reading["weight on the aligned place"] in words}, and the share of sentences without a mistake is {reading["right sequences"] in words | 2}. The crossing at adjective and noun was never taught.'
        ```

        ```check
        expect:
          - reading["right sequences"] in words > 0.9
          - reading["aligned place is read most"] in words > 0.9
        ```

        ## step Who decides le or la?

        *The* has no gender. *Garden* is masculine in French, *car* feminine.

        ```predict
        ask: The model writes le or la. Apart from the, does it read the noun, with a fifth of the weight or more?
        kind: choice
        options: [yes, no]
        answer: reading["le and la read the noun"] in words > 0.2
        known: In this model each English word is a vector of its own, with its position; nothing else is mixed in.
        because: The gender stands in the noun alone, so the noun has to be read before le or la is written.
        true: 'le and la read the determiner with {reading["le and la read the determiner"] in words}, the noun with {reading["le and la read the noun"] in words}'
        hint: From which English word can one tell the gender?
        ```

        ```reveal
        show: training
        data: words
        text: 'Determiner {reading["le and la read the determiner"] in words}, noun {reading["le and la read the noun"] in words}: it reads two words to write one.'
        ```

        ## step The trap

        Now a second model. Before attention reads anything, a **recurrent reader** goes over the English sentence
        in both directions, and mixes into each word what stands around it.

        ```view training
        data: recurrent
        at: 0
        ```

        ```predict
        ask: Will la still read the noun, with a fifth of the weight or more?
        kind: choice
        options: [yes, no]
        answer: reading["le and la read the noun"] in recurrent > 0.2
        changed: The vector of the has been mixed with its neighbours before it is read.
        because: The gender of the noun has travelled into the vector of the. To read the is enough.
        true: 'noun {reading["le and la read the noun"] in recurrent}, determiner {reading["le and la read the determiner"] in recurrent}; and yet the share of right sentences is {reading["right sequences"] in recurrent | 2}'
        careful: A map shows where a row read. It does not show where the information came from.
        hint: Where can the gender be found now, other than in the noun?
        ```

        ```predict
        ask: "The same model starts from another seed. It becomes as good. Will it read the same places for le and la?"
        kind: choice
        options: [yes, no]
        answer: abs((reading["le and la read the noun"] in again) - (reading["le and la read the noun"] in recurrent)) < 0.2
        because: The gender is to be found in both places, and nothing says which one to read.
        true: 'seed 7 reads the noun with {reading["le and la read the noun"] in recurrent}, seed 3 with {reading["le and la read the noun"] in again}; the share of right sentences is {reading["right sequences"] in recurrent | 2} and {reading["right sequences"] in again | 2}'
        careful: Two maps that are opposites, and the same result.
        hint: Is there still a reason to prefer one place?
        ```

        ```reveal
        show: training
        data: again
        text: 'Both are right, and they read different words: an alignment, and its trap.'
        ```

        ```check
        expect:
          - reading["right sequences"] in recurrent > 0.9
          - reading["right sequences"] in again > 0.9
          - reading["le and la read the noun"] in recurrent < 0.2
          - reading["le and la read the noun"] in again > 0.5
        ```

        ```notes
        Let the class draw the map on the board before it appears. Keep the drawing; it is the best argument when
        the recurrent model does something else.
        ```
        """##),
    BuiltInLesson(
      id: "same-picture",
      markdown: ##"""
        ---
        heed-lesson: 1
        id: same-picture
        title: The same picture everywhere
        place: 14
        minutes: 12
        needs: four-steps, watch-a-translation
        seed: 7
        ---

        # The same picture everywhere

        Pictures, sounds, films, texts, dates. The mechanism never changes: queries ask, keys answer, values are
        mixed. **Only the lists change.** Five cards; for each one, say first what you expect. The numbers of the
        first four are made up, so that you can follow them; the last one is trained.

        ```data train
        name: dates
        task: dates
        until: 160
        ```

        ```data scenario
        name: picture
        use: image-captioning
        ```

        ```data scenario
        name: sound
        use: speech-alignment
        ```

        ```data scenario
        name: films
        use: recommendation
        ```

        ```data scenario
        name: text
        use: summarization
        ```

        ## step A picture

        A picture is cut into 16 patches, four rows of four. The patches are keys; the words of a caption are
        queries. There is one dog, one ball, and grass.

        ```view grid
        data: picture
        query: dog
        hide: yes
        ```

        ```predict
        ask: The word dog reads the picture. How much weight does the patch with the dog get?
        kind: number
        answer: max(weights[dog]) in picture
        tolerance: 0.1
        known: "The score of the dog patch is {max(scores[dog]) in picture}, that of the fifteen others 0."
        because: e to the power of 6 is large against fifteen times 1.
        true: "dog {.9642 = max(weights[dog]) in picture}, each other patch {.00239 = min(weights[dog]) in picture | 5}"
        hint: e to the power of 6 is about 403.
        ```

        ```predict
        ask: And the word grass? How much weight does one patch of grass get?
        kind: choice
        options:
          - {text: nearly 1, when: 'max(weights[grass]) in picture > 0.8'}
          - {text: "about a fourteenth, as there are fourteen of them", when: 'abs((max(weights[grass]) in picture) - 1/14) < 0.005'}
          - {text: one half, when: 'abs((max(weights[grass]) in picture) - 0.5) < 0.2'}
        because: Fourteen patches answer equally well, and the row sums to 1.
        true: "each has {.0714 = max(weights[grass]) in picture | 4}"
        hint: The weights of the row sum to 1.
        ```

        ```reveal
        show: grid
        data: picture
        query: dog
        text: "Dog reads one patch with {max(weights[dog]) in picture}; grass reads fourteen with {max(weights[grass]) in picture} each."
        ```

        ## step A sound

        The letters of *hello* are queries, twelve slices of sound are keys. Both letters l ask for the sound l.

        ```predict
        ask: By sound alone, can the second l tell its slice from that of the first?
        kind: choice
        options: [yes, no]
        answer: max(abs((weights["first l"] of content) - (weights["second l"] of content))) in sound > 0.0001
        because: Both letters ask the same question, so they get the same answer.
        true: "first l and second l both give {weights[\"second l\", \"l 5\"] of content in sound} and {weights[\"second l\", \"l 6\"] of content in sound} to the two slices"
        hint: Do the two queries differ in anything?
        ```

        ```reveal
        show: map
        data: sound
        head: content and time
        text: "With a place in time added to the score, the first l reads {weights[\"first l\", \"l 5\"] of \"content and time\" in sound} of slice 5, the second {weights[\"second l\", \"l 6\"] of \"content and time\" in sound} of slice 6: a staircase."
        ```

        ## step Films

        Films that somebody has seen are keys; a film to be recommended is the query. Each has three dials: action,
        romance, science fiction.

        ```predict
        ask: Which of the seen films does Blade Runner read most?
        kind: choice
        options: [Matrix, Notebook, Solaris, Die Hard]
        answer: argmax(weights["Blade Runner"]) in films
        known: "Blade Runner has much science fiction and some action."
        because: Matrix has both; Solaris has less action, Die Hard no science fiction.
        true: "Matrix {weights[\"Blade Runner\", \"Matrix\"] in films}, Solaris {weights[\"Blade Runner\", \"Solaris\"] in films}"
        hint: Which film has science fiction and action?
        ```

        ```reveal
        show: map
        data: films
        query: Titanic
        text: "Titanic reads Notebook with {weights[\"Titanic\", \"Notebook\"] in films}. The values are marks, so the output is a guess: {output[\"Blade Runner\", liked] in films} for Blade Runner."
        ```

        ## step A summary

        Four sentences are keys, by how often each of four subjects occurs in them. The query is their mean: what
        the whole text is about.

        ```predict
        ask: Which sentence would a summary leave out first, since it has the smallest weight?
        kind: choice
        options: ["sentence 0", "sentence 1", "sentence 2", "sentence 3"]
        answer: argmin(weights) in text
        known: "Sentence 2 speaks about a subject of its own."
        because: It has least in common with the text as a whole.
        true: "the weights are {weights[\"sentence 0\"] in text}, {weights[\"sentence 1\"] in text}, {weights[\"sentence 2\"] in text} and {weights[\"sentence 3\"] in text}"
        hint: Which one is least like the mean of all?
        ```

        ```reveal
        show: map
        data: text
        query: topic
        text: "Sentence 2 has the dot product {scores[\"sentence 2\"] in text}, the two first {scores[\"sentence 0\"] in text} each."
        ```

        ## step Dates

        This one is trained. The model sees a date as people write it, `12 dec 1994`, letter by letter, and writes
        it as `1994-12-12`. Nobody tells it which letters are the year.

        ```view training
        data: dates
        at: 0
        ```

        ```predict
        ask: When it writes the third figure of the year, which part of the date does it read most?
        kind: choice
        options:
          - {text: the day at the beginning, when: '(weights[9@2, 1@0] in dates) + (weights[9@2, 2@1] in dates) > 0.5'}
          - {text: the letters of the month, when: '(weights[9@2, d] in dates) + (weights[9@2, e] in dates) + (weights[9@2, c] in dates) > 0.5'}
          - {text: the year at the end, when: '(weights[9@2, 1@7] in dates) + (weights[9@2, 9@8] in dates) + (weights[9@2, 9@9] in dates) + (weights[9@2, 4@10] in dates) > 0.5'}
        true: "the year has {(weights[9@2, 1@7] in dates) + (weights[9@2, 9@8] in dates) + (weights[9@2, 9@9] in dates) + (weights[9@2, 4@10] in dates)} of the row"
        because: That is where it stands. The map has a block for the year, one for the month and one for the day.
        hint: What do you read, to write the year?
        ```

        ```predict
        ask: And when it writes the first figure of the month?
        kind: choice
        options:
          - {text: the day at the beginning, when: '(weights[1@5, 1@0] in dates) + (weights[1@5, 2@1] in dates) > 0.5'}
          - {text: the letters of the month, when: '(weights[1@5, d] in dates) + (weights[1@5, e] in dates) + (weights[1@5, c] in dates) > 0.5'}
          - {text: the year at the end, when: '(weights[1@5, 1@7] in dates) + (weights[1@5, 9@8] in dates) + (weights[1@5, 9@9] in dates) + (weights[1@5, 4@10] in dates) > 0.5'}
        because: The letters d, e and c say which month it is; the digits 12 at the beginning are the day.
        true: "the letters of the month have {(weights[1@5, d] in dates) + (weights[1@5, e] in dates) + (weights[1@5, c] in dates)} of the row, the day {(weights[1@5, 1@0] in dates) + (weights[1@5, 2@1] in dates)}"
        hint: The day is 12, too. Which part makes it the month?
        ```

        ```reveal
        show: training
        data: dates
        text: 'After 160 steps the share of dates that come out right is {reading["right sequences"] in dates | 2}. A picture, a sound, a date: only the lists change.'
        ```

        ```check
        expect:
          - reading["right sequences"] in dates > 0.9
          - weights[dog, 5] in picture == 0.9642 within 0.00005
          - weights["first l", "l 5"] of content in sound == 0.4581 within 0.00005
        ```

        ```free-play
        data: films
        text: Recommend something else, or look at another card.
        try: ["query[Titanic, action] = 3", temperature 0.3]
        ```

        ```notes
        Let each group take a card and say what the queries, the keys and the values are. Then exchange cards.
        ```
        """##),
    BuiltInLesson(
      id: "choosing-one",
      markdown: ##"""
        ---
        heed-lesson: 1
        id: choosing-one
        title: Choosing just one
        place: 15
        minutes: 12
        needs: why-sqrt-d
        seed: 7
        ---

        # Choosing just one

        Soft attention mixes all values. **Hard** attention takes one: the one that is ahead (*argmax*), or one
        that is drawn by chance, each as often as its weight says (*sample*). It saves work, but a choice has no
        slope. How can a model learn from it?

        ```data train
        name: soft
        task: choice-soft
        until: 150
        ```

        ```data train
        name: best
        task: choice-argmax
        until: 150
        ```

        ```data train
        name: drawn
        task: choice-drawn
        until: 150
        ```

        ```data items
        name: plain
        columns: liking
        one: 0.5 -> 0
        two: 0 -> 1
        three: -0.5 -> 0
        query choice: 1
        values: reward
        attention: {scale: none}
        ```

        ```data items
        name: rich
        columns: liking
        one: 0.5 -> 10
        two: 0 -> 11
        three: -0.5 -> 10
        query choice: 1
        values: reward
        attention: {scale: none}
        ```

        ```data items
        name: is-one
        columns: liking
        one: 0.5 -> 1
        two: 0 -> 0
        three: -0.5 -> 0
        query choice: 1
        values: is-one
        attention: {scale: none}
        ```

        ```data items
        name: is-two
        columns: liking
        one: 0.5 -> 0
        two: 0 -> 1
        three: -0.5 -> 0
        query choice: 1
        values: is-two
        attention: {scale: none}
        ```

        ## step Argmax

        Six things of different colours lie on a table, and somebody asks for one colour. The model has to put its
        weight on the thing of that colour. With soft attention it learns that soon: the weight on the right thing
        reaches nearly 1. Now argmax: it takes the thing with the largest weight, and sees whether that was right.

        ```view training
        data: best
        at: 0
        ```

        ```predict
        ask: With argmax, how far does the weight on the right thing come in 150 steps?
        kind: choice
        options:
          - {text: "nearly to 1, as with soft", when: 'reading["weight on the target"] in best > 0.8'}
          - {text: about half way, when: 'reading["weight on the target"] in best >= 0.3 and reading["weight on the target"] in best <= 0.8'}
          - {text: nowhere; it stays at one sixth, when: 'abs((reading["weight on the target"] in best) - 1/6) < 0.02'}
        known: 'Soft attention goes from {reading["weight on the target"] in soft at 0} to {reading["weight on the target"] in soft}.'
        because: A little more of a score does not change which one is ahead. The slope is 0 everywhere.
        true: 'it starts at {reading["weight on the target"] in best at 0} and ends at {reading["weight on the target"] in best}'
        hint: What changes in the answer when a score that is behind grows by a hair?
        ```

        ```reveal
        show: training
        data: best
        text: 'Argmax ends at {reading["weight on the target"] in best}, soft at {reading["weight on the target"] in soft}. No slope, no learning.'
        ```

        ## step Draw, and look at the reward

        The way out is to draw by chance, and to make what was rewarded more likely. It is called **REINFORCE**:
        move the scores by (reward) × (1 − α) for the thing that was drawn, and by (reward) × (−α) for the others.

        ```predict
        ask: With draws, does the weight on the right thing reach nine tenths in 150 steps?
        kind: choice
        options: [yes, no]
        answer: reading["weight on the target"] in drawn > 0.9
        because: On average, REINFORCE moves the scores the way the slope of the mean reward points.
        true: 'it ends at {reading["weight on the target"] in drawn}; nine tenths are reached at step {firstStep(reading["weight on the target"] in drawn > 0.9) in drawn}, with soft at step {firstStep(reading["weight on the target"] in soft > 0.9) in soft}'
        careful: It takes longer, for a single draw says little.
        hint: Things that are rewarded become more likely, one draw at a time.
        ```

        ```reveal
        show: training
        data: drawn
        text: 'Draws end at {reading["weight on the target"] in drawn}.'
        ```

        ## step What a draw says on average

        Three items. The weights are {weights[one] in plain}, {weights[two] in plain} and {weights[three] in plain};
        a draw of two is rewarded with 1, the others with 0. The mean reward is the output, {output[reward] in plain}.

        ```predict
        ask: On average over many draws, by how much does the score of item two move?
        kind: number
        answer: sum((weights in plain) * (value in plain) * ((value in is-two) - (weights[two] in plain)))
        tolerance: 0.02
        known: Item two is drawn with its weight, and then moves by 1 × (1 − its weight). The others bring a reward of 0.
        because: "Weight times (1 − weight): the same number as the slope of the mean reward."
        true: "{weights[two] in plain} × (1 − {weights[two] in plain}) = {.2128 = sum((weights in plain) * (value in plain) * ((value in is-two) - (weights[two] in plain))) | 4}, and the slope of this weight is {slope[two] in plain | 4}"
        hint: How often does it happen, times by how much it moves.
        ```

        ```check
        expect:
          - slope[two] in plain == 0.2128 within 0.00005
          - sum((weights in plain) * (value in plain) * ((value in is-one) - (weights[one] in plain))) == -0.1556 within 0.0001
        ```

        ## step A baseline

        Now every draw pays at least 10: the rewards are 10, 11 and 10. A **baseline** is taken from each reward
        before it counts, here the mean reward. Look at how the score of item one moves.

        ```predict
        ask: Does the baseline change the mean of these moves?
        kind: choice
        options: [yes, no]
        answer: abs(sum((weights in rich) * (value in rich) * ((value in is-one) - (weights[one] in rich))) - sum((weights in rich) * ((value in rich) - (output[reward] in rich)) * ((value in is-one) - (weights[one] in rich)))) > 0.000001
        known: "The mean reward is {output[reward] in rich}. Item one moves by (reward − baseline) × (1 − α) when it is drawn, else by (reward − baseline) × (−α)."
        because: What is taken from every reward alike moves the score up as often as down, and cancels.
        true: "mean without a baseline {sum((weights in rich) * (value in rich) * ((value in is-one) - (weights[one] in rich))) | 4}, with it {sum((weights in rich) * ((value in rich) - (output[reward] in rich)) * ((value in is-one) - (weights[one] in rich))) | 4}"
        hint: Suppose that all rewards are equal. On average, does any score move?
        ```

        ```predict
        ask: And what does the baseline do to their spread, the standard deviation?
        kind: choice
        options:
          - {text: it becomes more than ten times smaller, when: 'sqrt(sum((weights in rich) * (((value in rich) - (output[reward] in rich)) * ((value in is-one) - (weights[one] in rich)))^2) - sum((weights in rich) * ((value in rich) - (output[reward] in rich)) * ((value in is-one) - (weights[one] in rich)))^2) < sqrt(sum((weights in rich) * ((value in rich) * ((value in is-one) - (weights[one] in rich)))^2) - sum((weights in rich) * (value in rich) * ((value in is-one) - (weights[one] in rich)))^2) / 10'}
          - {text: it becomes about half as large, when: 'sqrt(sum((weights in rich) * (((value in rich) - (output[reward] in rich)) * ((value in is-one) - (weights[one] in rich)))^2) - sum((weights in rich) * ((value in rich) - (output[reward] in rich)) * ((value in is-one) - (weights[one] in rich)))^2) >= sqrt(sum((weights in rich) * ((value in rich) * ((value in is-one) - (weights[one] in rich)))^2) - sum((weights in rich) * (value in rich) * ((value in is-one) - (weights[one] in rich)))^2) / 10 and sqrt(sum((weights in rich) * (((value in rich) - (output[reward] in rich)) * ((value in is-one) - (weights[one] in rich)))^2) - sum((weights in rich) * ((value in rich) - (output[reward] in rich)) * ((value in is-one) - (weights[one] in rich)))^2) < sqrt(sum((weights in rich) * ((value in rich) * ((value in is-one) - (weights[one] in rich)))^2) - sum((weights in rich) * (value in rich) * ((value in is-one) - (weights[one] in rich)))^2) * 0.9'}
          - {text: it stays, when: 'sqrt(sum((weights in rich) * (((value in rich) - (output[reward] in rich)) * ((value in is-one) - (weights[one] in rich)))^2) - sum((weights in rich) * ((value in rich) - (output[reward] in rich)) * ((value in is-one) - (weights[one] in rich)))^2) >= sqrt(sum((weights in rich) * ((value in rich) * ((value in is-one) - (weights[one] in rich)))^2) - sum((weights in rich) * (value in rich) * ((value in is-one) - (weights[one] in rich)))^2) * 0.9'}
        known: Without it, each draw moves the score as if it had earned 10 or 11.
        because: Only what a draw earned more or less than usual is left. The common 10 was noise.
        true: "{5.16 = sqrt(sum((weights in rich) * ((value in rich) * ((value in is-one) - (weights[one] in rich)))^2) - sum((weights in rich) * (value in rich) * ((value in is-one) - (weights[one] in rich)))^2)} without, {.17 = sqrt(sum((weights in rich) * (((value in rich) - (output[reward] in rich)) * ((value in is-one) - (weights[one] in rich)))^2) - sum((weights in rich) * ((value in rich) - (output[reward] in rich)) * ((value in is-one) - (weights[one] in rich)))^2)} with it: {30 = sqrt(sum((weights in rich) * ((value in rich) * ((value in is-one) - (weights[one] in rich)))^2) - sum((weights in rich) * (value in rich) * ((value in is-one) - (weights[one] in rich)))^2) / (sqrt(sum((weights in rich) * (((value in rich) - (output[reward] in rich)) * ((value in is-one) - (weights[one] in rich)))^2) - sum((weights in rich) * ((value in rich) - (output[reward] in rich)) * ((value in is-one) - (weights[one] in rich)))^2)) | 0} times smaller"
        careful: On average both move the same way. The noisy one needs many more draws to tell.
        hint: How large is a single move with a reward of 10, and how large with what is left of it?
        ```

        ```reveal
        show: output
        data: rich
        query: choice
        text: "Same mean, {sum((weights in rich) * ((value in rich) - (output[reward] in rich)) * ((value in is-one) - (weights[one] in rich))) | 4}; spread {sqrt(sum((weights in rich) * ((value in rich) * ((value in is-one) - (weights[one] in rich)))^2) - sum((weights in rich) * (value in rich) * ((value in is-one) - (weights[one] in rich)))^2)} before and {sqrt(sum((weights in rich) * (((value in rich) - (output[reward] in rich)) * ((value in is-one) - (weights[one] in rich)))^2) - sum((weights in rich) * ((value in rich) - (output[reward] in rich)) * ((value in is-one) - (weights[one] in rich)))^2) | 3} after. That is what a baseline is for."
        ```

        ```check
        expect:
          - sum((weights in rich) * (value in rich) * ((value in is-one) - (weights[one] in rich))) == sum((weights in rich) * ((value in rich) - (output[reward] in rich)) * ((value in is-one) - (weights[one] in rich))) within 0.00001
        ```

        ```free-play
        data: plain
        text: Turn the normalizer, and draw again with other seeds.
        try: [normalizer argmax, normalizer sample, "seed 3"]
        ```

        ```exercise
        ask: "Bring about that argmax takes item two. Change one number of a key."
        data: plain
        goal: weights[two] with (normalizer argmax) == 1
        solution: key[two, liking] = 1
        hint: Argmax takes whoever is ahead.
        because: The choice jumped. Up to the moment of the jump, nothing told that it was near.
        ```

        ```notes
        Play it: one student draws a card, another pays. Once pay 0 or 1, once 10 or 11, and ask what a single
        payment tells.
        ```
        """##),
    BuiltInLesson(
      id: "a-circuit-is-born",
      markdown: ##"""
        ---
        heed-lesson: 1
        id: a-circuit-is-born
        title: A circuit is born
        place: 16
        minutes: 12
        needs: what-is-it, watch-a-translation
        seed: 7
        ---

        # A circuit is born

        Random letters, and then the same letters once more: h j c n h j c n. From the second time on, one can
        know what comes: find the same letter before, and copy what stood after it. This is the **copy trick**.
        You will watch two layers of one head each find it, from random numbers, in a hundred steps: **Space**
        pauses and goes on, **.** takes one step, **←** and **→** go back and forth.

        ```data train
        name: one
        task: induction-one-layer
        until: 200
        ```

        ```data train
        name: two
        task: induction
        until: 100
        ```

        ## step One layer

        First a control: a model with one layer. Each row sees the letters up to its own.

        ```view training
        data: one
        at: 0
        ```

        ```predict
        ask: How often is one layer right on the repeat, after 200 steps?
        kind: choice
        options:
          - {text: "hardly ever, as by guessing", when: 'reading["accuracy on the repeat"] in one < 0.12'}
          - {text: less than four times in ten, when: 'reading["accuracy on the repeat"] in one >= 0.12 and reading["accuracy on the repeat"] in one < 0.4'}
          - {text: nearly always, when: 'reading["accuracy on the repeat"] in one > 0.9'}
        known: There are 16 letters, so that guessing is right one time in sixteen.
        because: It can learn which letters are there, so it guesses among a few. It cannot look for what came after.
        true: 'one layer {reading["accuracy on the repeat"] in one}'
        careful: It gets a little better with more steps; it does not get the trick.
        hint: A key knows its own letter and place. Does it know which letter stood before it?
        ```

        ```reveal
        show: training
        data: one
        text: 'One layer: {reading["accuracy on the repeat"] in one} on the repeat. A key says what it is, and not what stood before it.'
        ```

        ## step Place your bet

        Now two layers. At first they do no better than one. Then it clicks, and within a few dozen steps the
        accuracy on the repeat goes past 95 of 100.

        ```view training
        data: two
        at: 0
        ```

        ```predict
        ask: At which step of 100 will it be right 95 times in 100? Place a bet.
        kind: number
        answer: firstStep(reading["accuracy on the repeat"] in two >= 0.95) in two
        tolerance: 15
        known: 'At step 30 it is right {reading["accuracy on the repeat"] in two at 30} of the time. Snapshots are kept every ten steps.'
        because: Two parts have to come together. Each alone is worth little, so the slope is small at first.
        true: 'at 40 {reading["accuracy on the repeat"] in two at 40}, at 50 {reading["accuracy on the repeat"] in two at 50}, at 60 {reading["accuracy on the repeat"] in two at 60}, at 100 {reading["accuracy on the repeat"] in two}'
        careful: Another seed clicks at another step. That it clicks is the same for all that we tried.
        hint: It is past the middle.
        ```

        ```reveal
        show: training
        data: two
        text: 'Of every tenth step, it was so first at step {firstStep(reading["accuracy on the repeat"] in two >= 0.95) in two | 0}. Go back and forth with ← and →, and watch both maps around it.'
        ```

        ```check
        expect:
          - reading["accuracy on the repeat"] in two > 0.95
          - reading["accuracy on the repeat"] in one < 0.4
        ```

        ```notes
        Collect the bets on the board before the run starts; the nearest wins. Pause at the click.
        ```

        ## step Who does what?

        The two maps have become different. In one of them a line runs beside the diagonal; in the other the rows
        of the repeat read a place far back.

        ```predict
        ask: What has the head of the first layer learned to read?
        kind: choice
        options:
          - {text: the letter just before, when: 'reading["previous token"] in two > 0.5'}
          - {text: every letter alike, when: 'reading["previous token"] in two < 0.2'}
        because: So every letter has written beside it which one stood before it.
        true: 'weight on the previous letter {reading["previous token"] in two}, at the start {reading["previous token"] in two at 0}'
        hint: Which note beside each letter would help somebody who looks for “after a j”?
        ```

        ```predict
        ask: On the repeat, how much weight does the second layer put on the letter after the match?
        kind: number
        answer: reading["after a match"] in two
        tolerance: 0.15
        known: 'At the start it was {reading["after a match"] in two at 0}, as much as for any other letter.'
        because: It looks for the note “stood after my letter”, and copies the letter that has it.
        hint: It has to copy it to be right nearly always.
        ```

        ```reveal
        show: training
        data: two
        text: 'Previous letter {reading["previous token"] in two}, after a match {reading["after a match"] in two}. A head that notes what came before, and a head that looks for the note.'
        ```

        ## step Delete a layer

        ```predict
        ask: The head of the first layer is switched off. How often is the model right on the repeat?
        kind: choice
        options:
          - {text: as often as before, when: '(reading["accuracy on the repeat"] in two with (head L0.H0 off)) > 0.9'}
          - {text: about half as often, when: '(reading["accuracy on the repeat"] in two with (head L0.H0 off)) <= 0.9 and (reading["accuracy on the repeat"] in two with (head L0.H0 off)) > 0.3'}
          - {text: less than three times in ten, when: '(reading["accuracy on the repeat"] in two with (head L0.H0 off)) <= 0.3'}
        known: 'With both layers it is {reading["accuracy on the repeat"] in two}.'
        changed: The first layer is computed, but adds nothing.
        because: The second layer looks for a note that nobody writes any more.
        true: 'without the first layer {reading["accuracy on the repeat"] in two with (head L0.H0 off)}, and the weight after a match falls to {reading["after a match"] in two with (head L0.H0 off)}'
        careful: This shows that it is needed, not that it is enough.
        hint: What would the second layer find without the notes?
        ```

        ```predict
        ask: And without the second layer?
        kind: choice
        options:
          - {text: better than without the first, when: '(reading["accuracy on the repeat"] in two with (head L1.H0 off)) > (reading["accuracy on the repeat"] in two with (head L0.H0 off))'}
          - {text: worse than without the first, when: '(reading["accuracy on the repeat"] in two with (head L1.H0 off)) < (reading["accuracy on the repeat"] in two with (head L0.H0 off))'}
        because: The notes are written, but nobody reads them and nothing is copied.
        true: 'without the second layer {reading["accuracy on the repeat"] in two with (head L1.H0 off)}; guessing is right one time in sixteen, {1/16 | 3}'
        hint: Which of both layers says what comes next?
        ```

        ```reveal
        show: training
        data: two
        text: 'Without the first layer {reading["accuracy on the repeat"] in two with (head L0.H0 off)}, without the second {reading["accuracy on the repeat"] in two with (head L1.H0 off)}. The trick is a circuit: it takes both. See it: f opens the trained model in the explorer, x switches a head off there, d compares with the start.'
        ```

        ```check
        expect:
          - (reading["accuracy on the repeat"] in two with (head L0.H0 off)) < 0.4
          - (reading["accuracy on the repeat"] in two with (head L1.H0 off)) < 0.2
        ```
        """##),
    BuiltInLesson(
      id: "idle-heads",
      markdown: ##"""
        ---
        heed-lesson: 1
        id: idle-heads
        title: Where idle heads look
        place: 17
        minutes: 9
        needs: ten-heads, a-circuit-is-born
        seed: 7
        ---

        # Where idle heads look

        Softmax must spend 1. Each row gives away all of its weight, even if there is nothing to read. So where
        does it go? A small model learns a text of letters in which most rows need no attention: only after a
        *!* must the letter before it come again. At the beginning stands a mark, **BOS**. No row may read
        itself.

        ```data train
        name: marked
        task: sink
        until: 200
        ```

        ```data train
        name: unmarked
        task: sink-without-bos
        until: 200
        ```

        ```data sentence
        name: cat
        sentence: The cat chased the mouse
        select: {head: L0.H2, query: chased}
        ```

        ## step Nothing to do

        ```view training
        data: marked
        at: 0
        ```

        ```predict
        ask: After training, where do the rows read that have nothing to do?
        kind: choice
        options:
          - {text: BOS, when: 'reading["others read the first place"] in marked > 0.6'}
          - {text: all letters alike, when: 'reading["others read the first place"] in marked < 0.2'}
          - {text: half BOS and half the rest, when: 'reading["others read the first place"] in marked >= 0.2 and reading["others read the first place"] in marked <= 0.6'}
        known: 'At the start they read BOS with {reading["others read the first place"] in marked at 0} on average.'
        because: BOS is in every text and says nothing. To read it disturbs nobody.
        true: 'rows without a task read BOS with {reading["others read the first place"] in marked}, rows of ! read the letter before with {reading["! reads the letter before"] in marked}'
        careful: A large weight on the first token says that a head is idle, and not that the token matters.
        hint: Which key is always there, and means nothing?
        ```

        ```reveal
        show: training
        data: marked
        text: 'A dark column at BOS: {reading["others read the first place"] in marked}. Only the rows of ! read something else.'
        ```

        ## step What do they get?

        ```predict
        ask: How long is the value vector of BOS, compared with those of the letters?
        kind: choice
        options:
          - {text: less than half as long, when: 'reading["length of the first value"] in marked < 0.5 * (reading["length of other values"] in marked)'}
          - {text: about as long, when: 'reading["length of the first value"] in marked >= 0.5 * (reading["length of other values"] in marked) and reading["length of the first value"] in marked <= 2 * (reading["length of other values"] in marked)'}
          - {text: more than twice as long, when: 'reading["length of the first value"] in marked > 2 * (reading["length of other values"] in marked)'}
        known: 'At the start BOS has {reading["length of the first value"] in marked at 0}, the letters have {reading["length of other values"] in marked at 0}.'
        because: Whoever reads BOS wants to be left alone, so its value became short.
        true: 'BOS {reading["length of the first value"] in marked}, letters {reading["length of other values"] in marked}'
        careful: Weight is not effect. Look at ‖α·v‖ as well.
        hint: What should an idle row receive?
        ```

        ```reveal
        show: training
        data: marked
        text: 'Much weight, little handed over: ‖v‖ of BOS {reading["length of the first value"] in marked}, of the letters {reading["length of other values"] in marked}.'
        ```

        ## step Without BOS

        The same task once more, and an ordinary letter stands at the beginning in place of BOS.

        ```view training
        data: unmarked
        at: 0
        ```

        ```predict
        ask: Will the idle rows now read the first place?
        kind: choice
        options:
          - {text: "yes, since it comes first", when: 'reading["others read the first place"] in unmarked > 0.5'}
          - {text: "no, not more than others", when: 'reading["others read the first place"] in unmarked < 0.25'}
        because: No letter is in every text and says nothing. The weight is spread over all of them.
        true: 'first place {reading["others read the first place"] in unmarked}; with BOS it was {reading["others read the first place"] in marked}'
        careful: Here no letter became a sink. In large trained models the first token often is one, whatever it says.
        hint: Is there still a key that is always the same?
        ```

        ```reveal
        show: training
        data: unmarked
        text: 'No dark column: {reading["others read the first place"] in unmarked}. Accuracy after ! is {reading["accuracy after !"] in unmarked}, with BOS it was {reading["accuracy after !"] in marked}.'
        ```

        ```check
        expect:
          - reading["others read the first place"] in marked > 0.7
          - reading["others read the first place"] in unmarked < 0.25
          - reading["length of the first value"] in marked < 0.5 * (reading["length of other values"] in marked)
        ```

        ## step The same by hand

        In our hand-made model we gave every head such a place. L0.H2 goes from adjectives to nouns, and this
        sentence has no adjective.

        ```view map
        data: cat
        head: L0.H2
        query: chased
        rows:
          - {data: cat, query: chased, hide: yes}
        ```

        ```predict
        ask: How much do the weights of the row chased sum to?
        kind: number
        answer: sum(weights[chased] of L0.H2 in cat)
        tolerance: 0.001
        because: Each row of softmax sums to 1, whether there is something to read or not.
        true: "BOS alone has {weights[chased, BOS] of L0.H2 in cat}"
        hint: What does softmax promise?
        wrong:
          0: There is nothing to read, and still softmax spends 1.
        ```

        ```predict
        ask: "How long is what BOS hands over to chased, ‖α·v‖?"
        kind: number
        answer: lengths[chased, BOS] of L0.H2 in cat
        tolerance: 0.01
        because: In the hand-made model the value of BOS is a vector of zeros.
        hint: We made BOS so that reading it changes nothing.
        ```

        ```reveal
        show: output
        data: cat
        head: L0.H2
        query: chased
        text: "Weight {weights[chased, BOS] of L0.H2 in cat}, ‖α·v‖ {lengths[chased, BOS] of L0.H2 in cat}."
        ```

        ## step Take BOS away

        ```exercise
        ask: Hide one key from every query, so that chased has to read a word in the head L0.H2.
        data: cat
        goal: weights[chased, BOS] of L0.H2 == 0
        solution: key BOS off
        hint: Which key takes the weight now?
        because: The 1 has to be spent on words, and what they hand over is not nothing.
        ```

        ```free-play
        data: cat
        text: Hide BOS, and look at what all ten heads do.
        try: [key BOS off, The hungry cat chased the mouse]
        ```

        ```notes
        Ask a shy question: “who has nothing to say?” Nobody answers, and still somebody must be looked at. That is
        a sink.
        ```
        """##),
    BuiltInLesson(
      id: "not-an-explanation",
      markdown: ##"""
        ---
        heed-lesson: 1
        id: not-an-explanation
        title: Attention ≠ explanation
        place: 18
        minutes: 12
        needs: what-is-it, idle-heads
        ---

        # Attention ≠ explanation

        A map is easily read as a reason: it read *animal*, so *animal* is why. This last lesson takes that
        apart, five times. A weight says where a row reads, not why; what a key does to the result is something
        else, and can be measured.

        ```data items
        name: left
        columns: share
        first: 0.7 -> 1 0
        second: 0.2 -> 0 1
        third: 0.1 -> 1 0
        query row: 1
        values: x y
        attention: {scale: none, normalizer: none}
        ```

        ```data items
        name: right
        columns: share
        first: 0.1 -> 1 0
        second: 0.2 -> 0 1
        third: 0.7 -> 1 0
        query row: 1
        values: x y
        attention: {scale: none, normalizer: none}
        ```

        ```data items
        name: long
        columns: share
        first: 0.8 -> 0.1 0
        second: 0.15 -> 3 0
        third: 0.05 -> 0 2
        query row: 1
        values: x y
        attention: {scale: none, normalizer: none}
        ```

        ```data sentence
        name: tired
        sentence: The animal didn't cross the street because it was too tired
        select: {head: L1.H3, query: it}
        ```

        ```data items
        name: product
        columns: one two three
        one: 1 0 0 -> 1 0 0
        two: 0 1 0 -> 0.7 0.3 0
        three: 0 0 1 -> 0.1 0.6 0.3
        query three: 0 0.5 0.5
        values: one two three
        attention: {scale: none, normalizer: none}
        ```

        ```data items
        name: kept
        columns: one two three
        one: 1 0 0 -> 1 0 0
        two: 0 1 0 -> 0.35 0.65 0
        three: 0 0 1 -> 0.05 0.3 0.65
        query three: 0 0.25 0.75
        values: one two three
        attention: {scale: none, normalizer: none}
        ```

        ```data sentence
        name: nouns
        sentence: The cat chased the mouse
        select: {head: L0.H2}
        ```

        ## step Two maps, one answer

        Two rows over three keys. The first reads mostly the first key, the second mostly the third. The values
        of the first and the third key are equal.

        ```predict
        ask: Are the two outputs different?
        kind: choice
        options: [yes, no]
        answer: max(abs((output in left) - (output in right))) > 0.000001
        known: "Row one: {weights[first] in left}, {weights[second] in left}, {weights[third] in left}. Row two: {weights[first] in right}, {weights[second] in right}, {weights[third] in right}. Values: (1, 0), (0, 1), (1, 0)."
        because: It does not matter from which of two equal values a share comes.
        true: "both give {output[x] in left} and {output[y] in left}, though the rows are {tvd(weights in left, weights in right)} apart in total variation, and {jsd(weights in left, weights in right) | 3} nats in Jensen–Shannon divergence"
        careful: A row can be quite another one, and nothing changes. So the row is not the reason.
        hint: Mix the values for each row.
        ```

        ```reveal
        show: output
        data: left
        query: row
        text: "Both rows give {output[x] in right} and {output[y] in right}."
        ```

        ```check
        expect:
          - tvd(weights in left, weights in right) == 0.6 within 0.0001
          - jsd(weights in left, weights in right) == 0.253 within 0.0005
        ```

        ## step No weight, large effect

        The row *it* of the head L1.H3, which finds what a pronoun stands for. In it, the key *tired* has next to
        no weight.

        ```view map
        data: tired
        head: L1.H3
        query: it
        rows:
          - {data: tired, query: it}
        ```

        ```predict
        ask: We hide tired from every query. What happens to animal against street?
        kind: choice
        options:
          - {text: "hardly anything, as tired has no weight", when: 'abs((logodds(weights[it, animal] of L1.H3, weights[it, street] of L1.H3) in tired with (key tired off)) - (logodds(weights[it, animal] of L1.H3, weights[it, street] of L1.H3) in tired)) < 0.1'}
          - {text: animal loses most of its lead, when: '(logodds(weights[it, animal] of L1.H3, weights[it, street] of L1.H3) in tired) - (logodds(weights[it, animal] of L1.H3, weights[it, street] of L1.H3) in tired with (key tired off)) > 1'}
        known: "The weight of tired is {weights[it, tired] of L1.H3 in tired}. The logarithm of animal ÷ street is {logodds(weights[it, animal] of L1.H3, weights[it, street] of L1.H3) in tired}."
        because: What tired did went through layer 1, where it was written into the word it.
        true: "the logarithm falls from {logodds(weights[it, animal] of L1.H3, weights[it, street] of L1.H3) in tired} to {logodds(weights[it, animal] of L1.H3, weights[it, street] of L1.H3) in tired with (key tired off)}; hiding too leaves {logodds(weights[it, animal] of L1.H3, weights[it, street] of L1.H3) in tired with (key too off)}"
        careful: We measured an effect by switching off. No weight of this row would have told.
        hint: Remember the lesson about it. Who told the word it that somebody is tired?
        wrong:
          "hardly anything, as tired has no weight": It has no weight in this row. It has one in layer 1.
        ```

        ```reveal
        show: compare
        data: tired
        head: L1.H3
        query: it
        with: key tired off
        text: "Hidden from all: animal {weights[it, animal] of L1.H3 in tired with (key tired off)}, street {weights[it, street] of L1.H3 in tired with (key tired off)}."
        ```

        ## step Much weight, no effect

        ```predict
        ask: All ten heads together. How much of all the weight does BOS get?
        kind: choice
        options:
          - {text: less than a tenth, when: '(sum(received[BOS] of all) / sum(received of all)) in tired < 0.1'}
          - {text: about a quarter, when: '(sum(received[BOS] of all) / sum(received of all)) in tired >= 0.1 and (sum(received[BOS] of all) / sum(received of all)) in tired < 0.5'}
          - {text: more than half, when: '(sum(received[BOS] of all) / sum(received of all)) in tired >= 0.5'}
        because: In each row that finds nothing, BOS takes the weight.
        true: "{(sum(received[BOS] of all) / sum(received of all)) in tired | 3}"
        hint: Most heads have something to do in a row or two only.
        ```

        ```predict
        ask: And of everything that is handed over, ‖α·v‖, how much comes from BOS?
        kind: number
        answer: (sum(handedOver[BOS] of all) / sum(handedOver of all)) in tired
        tolerance: 0.01
        because: Its value is a vector of zeros. Weight times nothing is nothing.
        hint: What does a row get that found nothing?
        ```

        ```reveal
        show: metrics
        data: tired
        head: L1.H3
        text: "BOS has {(sum(received[BOS] of all) / sum(received of all)) in tired | 3} of the weight, and {(sum(handedOver[BOS] of all) / sum(handedOver of all)) in tired | 3} of what is handed over."
        ```

        ## step Length counts

        Three keys with the weights `0.8`, `0.15` and `0.05`. Their values have the lengths `0.1`, 3 and 2.

        ```predict
        ask: Which key hands over most?
        kind: choice
        options: [first, second, third]
        answer: argmax(lengths) in long
        because: The second has little weight and a long value; the first much weight and a short one.
        true: "shares of ‖α·v‖: first {.127 = shares[first] in long}, second {.714 = shares[second] in long}, third {.159 = shares[third] in long}"
        careful: ‖α·v‖ says how much is handed over, and still not what is done with it.
        hint: Multiply each weight by the length of its value.
        ```

        ```reveal
        show: output
        data: long
        query: row
        text: "The first has {weights[first] in long} of the weight and {shares[first] in long} of what is handed over."
        ```

        ## step Through two layers

        Three words, two layers. In layer 2, word three reads two and three with one half each. In layer 1, two
        reads one with `0.7` and itself with `0.3`; three reads one with `0.1`, two with `0.6` and itself with
        `0.3`. Multiply along the paths, and add.

        ```predict
        ask: Through both layers, how much does word three read from word one?
        kind: number
        answer: output[one] in product
        tolerance: 0.02
        because: There are two paths, by way of two and by way of three.
        true: "one {.4 = output[one] in product}, two {.45 = output[two] in product}, three {.15 = output[three] in product}"
        hint:
          - One half times what two reads from one, and one half times what three reads from one.
        ```

        ```predict
        ask: Beside its heads, a word keeps its own vector. Count it as one half in each layer. Does word three read more from itself then?
        kind: choice
        options: [yes, no]
        answer: output[three] in kept > output[three] in product
        because: That is attention rollout. A half stays where it is, in each layer.
        true: "one {.125 = output[one] in kept}, two {.3875 = output[two] in kept}, three {.4875 = output[three] in kept}"
        careful: Rollout counts weights along paths. What the values hold, it does not know.
        hint: Half of each word stays where it is.
        ```

        ```reveal
        show: output
        data: kept
        query: three
        text: "In the sentence with tired, rollout gives the word it {.056 = rollout[it, tired] in tired} from tired, next to {.061 = rollout[it, animal] in tired} from animal: rollout finds what the row of layer 2 does not show."
        ```

        ## step Capstone

        You know all parts now: build a head. L0.H2 goes from adjectives to nouns. Make it go from determiners to
        nouns, too. Its channel *noun?* is asked for by W_Q.

        ```exercise
        ask: "Change one number of W_Q of L0.H2, so that both words the read the noun behind them."
        data: nouns
        goal: argmax(weights["the@1"] of L0.H2) == "cat" and argmax(weights["the@4"] of L0.H2) == "mouse"
        solution: W_Q["noun?", det] of L0.H2 = 20
        hint:
          - "W_Q[channel, dimension]: the channel is noun?, and a determiner has the dimension det."
          - Adjectives have a 20 there.
        because: You wrote a question into W_Q. The keys that answer it were there already.
        ```

        ```free-play
        data: nouns
        text: Build a head of your own.
        try: ["W_Q[\"noun?\", det] of L0.H2 = 20", "W_Q[\"noun?\", verb] of L0.H2 = 20"]
        ```

        ```notes
        Ask at the end: what would you have to do to say “because”? Switch something off, and compare.
        ```
        """##),
  ]
}
