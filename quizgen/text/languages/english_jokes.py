"""English words of options that are meant as a joke, or out of place in most questions."""

from __future__ import annotations

from typing import Final

from quizgen.text.languages.language import listed

JOKING: Final = listed(
    """
    alien aliens unicorn unicorns dragon dragons wizard wizards magic magical broomstick broomsticks fairy
    fairies zombie zombies vampire vampires ghost ghosts pizza pizzas burger burgers ketchup spaghetti lasagne
    pancakes bubblegum lollipop lollipops marshmallow marshmallows popcorn teleport teleported teleportation
    spaceship spaceships ufo ufos robot robots superman batman santa godzilla hogwarts pokemon lightsaber
    tiktok selfie selfies netflix youtube wifi facebook instagram smartphone smartphones hoverboard skateboard
    dinosaur dinosaurs tooth-fairy underpants pyjamas pajamas toilet fart farts burp tickling tickled karaoke
    disco jetpack jetpacks moonwalk clown clowns cowboy cowboys ninja ninjas spiderman spider-man trampoline
    trampolines rollercoaster doughnut doughnuts cornflakes candyfloss kittens puppies teddy mermaid mermaids
    leprechaun yeti grandma's martian martians sandwich sandwiches giraffe giraffes kangaroo kangaroos banana
    bananas goblin goblins lego barbie playstation witch witches ogre ogres troll trolls genie werewolves gremlin gremlins
    poltergeist dumbledore gandalf frodo voldemort cinderella rumpelstiltskin pinocchio snoopy garfield shrek pikachu hobbit hobbits
    aardvark abracadabra bigfoot bogeyman breakdance breakdancing centaur cupcake cupcakes cyborg donut donuts elf elves emoji emojis
    frankenstein fortnite jellybean jellybeans kazoo kraken lollies lolly macaroni milkshake milkshakes minecraft minotaur muppet
    muppets narnia narwhal narwhals nintendo pepperoni pixie pixies popsicle popsicles pterodactyl sasquatch snapchat sorcerer
    sorcerers sorcery superhero superheroes superpower superpowers telekinesis tutu tutus tyrannosaurus underwear unicycle unicycles
    whatsapp wookiee xbox yoda yo-yo
    azkaban duckburg eldorado gotham hogsmeade legoland lilliput mordor neverland smurf smurfs wakanda
    """
)
ODD_THINGS: Final = listed(
    """
    alligator alligators ant ants armadillo bagpipes balloon balloons bank banks bear bears beetroot bubble camel camels cannibal cartwheels cheese
    chimpanzee chimpanzees cobra crocodile crocodiles daffodil dolphin dolphins duck ducks elephant elephants flamingo flamingos goose
    guillotine hedgehog hedgehogs hula hypnosis hypnotised juggler kidnapped kidnapping leopard leopards lion lions llama llamas lobster
    lobsters mammoth mammoths meteor meteorite meteorites meatball meatballs monkey monkeys mosquito mosquitoes mummy noodles omelette
    opera-singer orangutan orangutans panda pandas panther parachute parachutes parrot parrots peacock peacocks pancake pillow pillows
    pineapple pineapples piranha piranhas pistol poison poisoned polar python pythons quicksand raccoon robbed robber robbers samurai
    sausage sausages shark sharks skateboards sledgehammer slippers snail snails spells spider spiders squid squirrel squirrels stole
    swallowed swordfish temper tickle tiger tigers tortoise tortoises trombone tuba turtle turtles ukulele vacuum walrus walruses
    wheelbarrow wrestled wrestling zebra zebras zoo juice
    babysitter grandmother grandfather bathtub bathtubs bikini bubbles cannibals catapult caterpillar circus cleopatra cola crayon
    crayons cucumber custard dishwasher einstein elvis flea fleas fridge galaxy glue gnome gnomes goldfish
    gorilla gorillas grandpa granny gum hamster hamsters hiccup hiccups hippo hippopotamus hippos hopping
    horoscope igloo igloos jelly juggled juggling jupiter lemonade marmalade mars mayonnaise microwave moon
    napoleon nappies neptune octopus ostrich ostriches penguin penguins pirate pirates pluto pudding
    refrigerator rhinoceros rocket rockets sandcastle sandpit saturn shampoo sneezed sneezing snoring snowball
    snowballs snowman spoon spoons submarine submarines surfboard teapot teapots telepathically telepathy
    toothbrush toothpaste treehouse tricycle venus volcano volcanoes werewolf werewolves whale whales wig wigs
    yodelling
    asleep astronaut astronauts atlantis birthday bouncy burglar burglars cartoon cartoons cosmonaut costume costumes crisps dancing
    firework fireworks giggled giggling handstand handstands haunted headless homework imaginary invisible jester juggles knitted
    knitting laughing lullaby lullabies mother-in-law nap napping naps nightmare nightmares princess princesses puppet puppets riddle
    riddles scarecrow scarecrows shoebox singing sleepwalking snooze snoozing sock socks somersault somersaults spaceman spacesuit
    sulking sunbathing swimsuit talking tap-dancing timbuktu ventriloquist wand wands whistling wonderland yawning yodel yoga
    acrobat acrobats afraid allergic barbecue blindfolded boomerang confetti cuddly daydream disguised drumkit everest
    feather feathers giant giggle gladiator hat hats honeymoon hypnotist invisibility lawnmower lightning lottery magician
    magicians measles moustache mustard nightgown perfume picnic plasticine rainbow rainbows roaring shoelace shoelaces slime
    smelly smells snores snored sunglasses tiara toenails tornado trousers trumpet trumpets tuxedo disneyland hollywood jokes sunshine teacup teacups waltz waltzed wrestler
    wrestlers
    """
)
ODD_PHRASES: Final = (
    *(
        "under the sea",
        "of the sea",
        "of the ocean",
        "under the ocean",
        "outer space",
        "the north pole",
        "the south pole",
        "the clouds",
    ),
    *("ice cream", "chewing gum", "peanut butter", "motor oil", "time machine", "washing machine"),
    *(
        "rubber duck",
        "flying pig",
        "flying carpet",
        "talking horse",
        "talking dog",
        "washing-up liquid",
        "hot dog",
        "roller skates",
    ),
    *(
        "father christmas",
        "tooth fairy",
        "donald duck",
        "mickey mouse",
        "bugs bunny",
        "sherlock holmes",
        "robin hood",
        "harry potter",
    ),
    *(
        "james bond",
        "peter pan",
        "king arthur",
        "julius caesar",
        "king henry",
        "henry viii",
        "queen victoria",
        "genghis khan",
    ),
    *(
        "marie antoinette",
        "king kong",
        "darth vader",
        "snow white",
        "humpty dumpty",
        "winnie the pooh",
        "elvis presley",
        "joan of arc",
    ),
    *(
        "crown jewels",
        "orange juice",
        "to the moon",
        "the sun",
        "fell asleep",
        "a crystal ball",
        "black magic",
        "a time traveller",
    ),
    *(
        "santa claus",
        "easter bunny",
        "queen of england",
        "loch ness",
        "a black hole",
        "old socks",
        "teddy bear",
    ),
    *(
        "king of",
        "queen of",
        "emperor of",
        "opera singer",
        "pop star",
        "film star",
        "rock star",
        "lamp post",
    ),
    *(
        "flying saucer",
        "bouncy castle",
        "swimming pool",
        "made of chocolate",
        "made of cheese",
        "learn to swim",
        "learnt to fly",
        "learned to fly",
        "learn to fly",
        "spice girls",
        "captain hook",
        "toilet paper",
        "bubble wrap",
        "lost a bet",
        "time traveller",
        "on mars",
        "whipped cream",
    ),
)
