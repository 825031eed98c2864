extension Lexicon {
  /// Things, materials, parts of the body, containers, food and vehicles beyond the core.
  static let moreThings: [WordGroup] = [
    // Things of all kinds.
    noun(
      .singular, [.thing],
      """
      abdomen accessory adapter aluminium amplifier anchor antenna antler apparel appliance armor \
      armour auto axe badge balloon bandage banner battery bead beam bell belt bible blade blanket \
      blender board bolt bond bookcase bookshelf boulder brass brick brochure bronze broom bruise \
      brush bubble bulb bundle button cable calculator calendar camera candle cannon canvas card \
      carpet cartridge cassette ceiling cello chain chalk chandelier charger chimney chisel \
      chromosome chunk cigar cigarette clarinet comb compass component cookbook cord corpse couch \
      crane crayon crossword curtain cushion decoration desktop device dial diary dictionary \
      diesel disc dishwasher disk doorbell doorknob drain drawing drill drum dvd dye easel \
      electronics elevator emerald encyclopedia engine enzyme equipment eraser escalator faucet \
      fertilizer fiber fibre filter fin fingerprint fireplace firewood flashlight floor flute \
      flyer foam fork fragment frame freckle furnace furniture gadget garbage gate gear gem \
      generator gift glue gutter handbook handle hardware harp headphone hearth heater hinge hoof \
      hook hose hourglass ink instrument insulin item jigsaw joint keyboard kit knob label ladder \
      lampshade lantern lap laptop leaflet leash lens lever lid ligament lightbulb limb lipstick \
      log loudspeaker machine magazine magnet mantelpiece manual manuscript map marble material \
      mattress mesh microchip microphone microscope mop motor nail napkin needle neutron newspaper \
      notebook novel nylon oar object ornament oven package paddle padlock page painting pamphlet \
      paper paperback parachute parcel parchment patch pearl pebble pedal perfume pesticide \
      petroleum photo photograph photon piece pile pillar pillow pin pipe piston pixel plank plate \
      plug poison pole postcard poster present printer product projector proton pulley quilt \
      radiator radio rake razor reactor ribbon rod roof rubbish ruby rug saddle sail satin saucer \
      saxophone scar scoop scrap screen screw screwdriver sculpture seat shampoo shard sheet \
      shovel shower shutter sideboard skeleton skewer smartphone soap socket sofa souvenir spear \
      splinter sponge spoon stack stain stair stamp stencil stick sticker stool stopwatch stove \
      strand string stuff sweat syringe tablecloth tablespoon tablet tape teaspoon telephone \
      telescope television tendon textbook textile thermometer thigh thing thread tile timer tire \
      titanium toaster tobacco toilet toolkit toothbrush toothpaste torch torso towel transmitter \
      trap trash trinket trolley trumpet turbine tusk tv tyre vacuum valve velvet violin vitamin \
      wall wallpaper waste wax wheel wheelchair windowsill wire wound wrench wrinkle
      """),
    noun(
      .plural, [.thing],
      "belongings goods ones scissors supplies"),
    // Clothes, games and weapons.
    noun(
      .singular, [.thing],
      """
      arrow bomb boot bow bracelet bullet cap clothing collar costume crown dice doll dress \
      earring fabric flag glove gun helmet jacket jewel jewelry kite mask medal missile necklace \
      net pistol puzzle racket rifle sandal scarf shield skateboard skirt sleeve sneaker sock suit \
      sweater sword tent tie umbrella uniform weapon zipper
      """),
    noun(
      .plural, [.thing],
      "clothes jeans pajamas pants shorts skis sunglasses trousers"),
    // Parts of the body.
    noun(
      .singular, [.thing],
      """
      ankle arm beak beard belly blood body bone brain breast cheek chest chin claw ear elbow eye \
      eyebrow face feather finger fist foot forehead fur hair hand head heart heel hip horn kidney \
      knee leg lip liver lung mouth muscle neck nerve nose organ palm paw rib shoulder skin skull \
      spine stomach tail tear throat thumb tissue toe tongue tooth vein waist wing wrist
      """),
    noun(
      .plural, [.thing],
      "feet teeth"),
    // Materials, small things of science, papers and money.
    noun(
      .singular, [.thing],
      """
      acid aluminum anything atom bacterium carbon cash cell cement cent certificate chemical \
      cheque chip circuit cloth coal concrete copper cotton crystal diamond dna document dollar \
      drug electron euro everything file fuel gas gasoline gene gold helium hydrogen invoice iron \
      laser leather license medicine metal molecule money nitrogen nothing oxygen particle \
      passport penny petrol pill plastic powder protein receipt rubber sensor silk silver \
      something steel ticket vaccine virus wood wool
      """),
    noun(
      .plural, [.thing],
      """
      ashes bacteria binoculars handcuffs hooves pliers remains tweezers
      """),
    // What holds things.
    noun(
      .singular, [.container],
      """
      backpack barrel bathtub bin briefcase cage canister carton closet coffin compartment \
      container crate crib cupboard envelope flask folder freezer fridge handbag inbox jug kettle \
      locker luggage mailbox microwave mug nest packet pan pitcher pot pouch purse refrigerator \
      sack saucepan sink skillet tank teacup teapot tin tray tub tube urn wallet wardrobe
      """),
    // Food and drink.
    noun(
      .singular, [.food],
      """
      alcohol almond apricot asparagus avocado bacon basil batter bean beef beer beet beetroot \
      beverage biscuit blueberry breakfast broccoli broth brownie brunch bun burger burrito \
      cabbage candy cappuccino caramel carrot cashew cauliflower celery cereal champagne \
      cheesecake cherry chocolate cider cinnamon cocktail cocoa coconut corn cranberry cream \
      croissant crumb crust cucumber cuisine cumin curry custard cutlet dessert dill dinner dough \
      dressing dumpling eggplant espresso falafel feast fig filling flour fudge garlic gin ginger \
      grain granola grape gravy ham hamburger hazelnut herb hummus ice ingredient jam jelly kebab \
      ketchup lasagna latte leek lemon lemonade lentil lettuce lime lollipop lunch mango margarine \
      marinade marshmallow mayonnaise meatball melon meringue mint mixture muffin mushroom mustard \
      mutton noodle nut nutmeg oatmeal oil omelet omelette onion oregano paella pancake paprika \
      parsley pasta paste pea peanut pear pepper pie pineapple pistachio plum pork porridge \
      pudding pumpkin quiche radish raisin raspberry ravioli risotto rosemary rum saffron salad \
      salt sauce sausage seafood seasoning shrimp slice smoothie snack soda sorbet spaghetti spice \
      spinach steak stew strawberry supper sushi syrup taco tart thyme toast toffee tofu topping \
      turmeric turnip vanilla veal vegetable venison vinegar vodka waffle walnut watermelon wheat \
      whiskey yeast yogurt yolk zucchini
      """),
    noun(
      .plural, [.food],
      "fries groceries leftovers oats"),
    // Vehicles.
    noun(
      .singular, [.vehicle],
      """
      aircraft airplane ambulance automobile bulldozer cab canoe caravan carriage cart chariot \
      dinghy ferry fleet gondola helicopter jet kayak lifeboat limousine lorry metro minibus \
      monorail motorbike motorcycle raft rocket sailboat scooter shuttle sled sleigh spacecraft \
      spaceship submarine tanker tractor tram van vehicle wagon warship yacht
      """),
  ]
}
