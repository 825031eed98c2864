extension Lexicon {
  /// Places, what stretches out, and nature beyond the core.
  static let morePlaces: [WordGroup] = [
    // What stretches out and can be crossed.
    noun(
      .singular, [.extent],
      """
      aisle alley aqueduct atlantic avenue bay border boundary canal causeway channel clearing \
      coast coastline creek crosswalk ditch driveway edge estuary fence fjord footpath freeway \
      gorge gulf hallway highway hole horizon lagoon lawn marsh meadow moat motorway overpass \
      pacific pasture pavement pier pit plateau pond prairie railroad railway ramp ravine reef \
      riverbank route runway seabed shore shoreline sidewalk staircase strait stream surface swamp \
      track trail trench viaduct waterfront
      """),
    noun(
      .plural, [.extent],
      "stairs"),
    // Places and buildings.
    noun(
      .singular, [.place],
      """
      abbey academy airport angeles apartment aquarium area arena attic auditorium backyard bakery \
      balcony ballroom bank bar barn basement bathroom battlefield bedroom bookshop bookstore \
      booth borough boulevard boutique brewery bureau cabin cafe camp campus capital casino castle \
      cathedral cellar cemetery center centre chapel cinema circus classroom clinic club college \
      colony condo continent corner cottage countryside county court courthouse courtroom depot \
      destination district dormitory downtown dungeon east embassy empire entrance estate exit \
      exterior facility fort fortress fountain foyer francisco frontier gallery garage grave \
      greenhouse grocery gym harbor harbour headquarters heaven hell homeland hostel hut inn \
      interior intersection jail junction kindergarten kingdom kiosk lab laboratory landfill \
      lighthouse lobby location lounge mall mansion middle mill monastery monument mosque motel \
      municipality nation neighborhood neighbourhood nightclub north northeast northwest nursery \
      oasis observatory orchard orphanage outpost palace pantry paradise parish patio pavilion \
      penthouse pharmacy place plantation platform playground plaza pool porch port portal prison \
      province pub pyramid quay ranch refinery region republic resort rink ruin salon sanctuary \
      shed shelter shrine site skyscraper south southeast southwest spa spot stadium state studio \
      suburb subway supermarket synagogue temple terminal terrace territory theater theatre tomb \
      tower town township treasury university vatican venue villa vineyard warehouse west wharf \
      workplace workshop world yard zone zoo
      """),
    // Countries, parts of the world and cities.
    noun(
      .singular, [.place],
      """
      afghanistan africa alabama alaska algeria america amsterdam antarctica arabia argentina \
      arizona asia athens atlanta australia austria baghdad baltimore bangkok bangladesh barcelona \
      beijing belfast belgium berlin birmingham bolivia boston brazil bristol britain brooklyn \
      brussels budapest bulgaria cairo california cambodia cambridge canada cardiff caribbean \
      carolina chicago chile china cologne colombia colorado connecticut copenhagen croatia cuba \
      dallas delhi denmark denver detroit dubai dublin ecuador edinburgh egypt england ethiopia eu \
      europe finland florida france frankfurt geneva georgia germany ghana glasgow greece haiti \
      hamburg hawaii helsinki holland hollywood houston hungary iceland illinois india indiana \
      indonesia iowa iran iraq ireland israel istanbul italy jakarta jamaica japan jerusalem \
      jordan kansas kentucky kenya korea laos lebanon leeds lisbon liverpool london louisiana \
      luxembourg madrid malaysia manchester manhattan manila maryland massachusetts melbourne \
      mexico miami michigan milan minnesota missouri mongolia montana montreal morocco moscow \
      mumbai munich naples nebraska nepal netherlands nevada nigeria norway oakland ohio oklahoma \
      ontario oregon oslo oxford pakistan panama paraguay paris pennsylvania peru philadelphia \
      philippines poland portugal prague quebec romania rome russia scandinavia scotland seattle \
      serbia shanghai singapore somalia spain stockholm sudan sweden switzerland sydney syria \
      taiwan tanzania tehran tennessee texas thailand tokyo toronto tunisia uganda uk ukraine \
      uruguay usa utah vancouver venezuela venice vienna vietnam virginia wales warsaw washington \
      wisconsin york zealand zimbabwe zurich
      """),
    // Sky, weather, land, plants and the times of day.
    noun(
      .singular, [.nature],
      """
      acorn afternoon air arctic ash asteroid atmosphere autumn avalanche bamboo biosphere birch \
      blizzard blossom branch breeze bush cactus cave cedar cliff climate comet coral cosmos \
      crater crop cyclone daisy darkness dawn daylight desert dew downpour drizzle droplet drought \
      dune dusk dust earth earthquake ecosystem environment equator evening fern flame flood fog \
      foothill fossil frost fungus galaxy glacier grass gravity ground gust habitat hail harvest \
      hay heat hedge hemisphere humidity hurricane iceberg island ivy jungle jupiter land \
      landscape landslide lava lightning lily maple mars meteor meteorite midnight mineral mist \
      moisture monsoon moonlight morning moss mud nature nebula nectar nightfall noon oak orbit \
      ozone peak peninsula petal pine planet plant pollen puddle rainbow rainforest ray ridge \
      ripple root sand satellite saturn savanna scenery season seed shade shadow shrub skyline \
      slope smoke snowflake soil space spark spectrum spring steam stem summer sunflower sunlight \
      sunrise sunshine thorn thunder thunderstorm tide timber tornado trickle tsunami tulip tundra \
      twig twilight universe vapor vapour vegetation venus vine volcano waterfall wave wavelength \
      weed wetland wilderness wildfire wildlife willow winter
      """),
    noun(
      .plural, [.nature],
      "algae fungi woods"),
  ]
}
