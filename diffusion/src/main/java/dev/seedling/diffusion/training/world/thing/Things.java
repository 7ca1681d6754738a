package dev.seedling.diffusion.training.world.thing;

import dev.seedling.diffusion.training.world.canvas.Thing;
import java.util.List;
import java.util.Set;

/** The catalogue of things. A new thing is one file beside this one and one line here. */
public final class Things {
    public static final List<Thing> ALL = List.of(
            Apple.THING,
            Balloon.THING,
            Barn.THING,
            Bicycle.THING,
            Bird.THING,
            Boat.THING,
            Bus.THING,
            Butterfly.THING,
            Cactus.THING,
            Car.THING,
            Castle.THING,
            Cat.THING,
            Circle.THING,
            Cloud.THING,
            Dog.THING,
            Duck.THING,
            Elephant.THING,
            Fish.THING,
            Flower.THING,
            Fox.THING,
            Gift.THING,
            Heart.THING,
            Horse.THING,
            House.THING,
            Kite.THING,
            Lantern.THING,
            Lighthouse.THING,
            Moon.THING,
            Mushroom.THING,
            Owl.THING,
            Palm.THING,
            Penguin.THING,
            Pine.THING,
            Plane.THING,
            Pumpkin.THING,
            Rabbit.THING,
            Rainbow.THING,
            Robot.THING,
            Rocket.THING,
            Sheep.THING,
            Ship.THING,
            Snail.THING,
            Snowman.THING,
            Square.THING,
            Star.THING,
            Tent.THING,
            Tower.THING,
            Train.THING,
            Tree.THING,
            Triangle.THING,
            Truck.THING,
            Tulip.THING,
            Turtle.THING,
            Ufo.THING,
            Umbrella.THING,
            Whale.THING,
            Windmill.THING);

    /** What a model muddles longest, for its many small parts or for parts that look much alike. */
    public static final Set<Thing> INTRICATE = Set.of(
            Bicycle.THING,
            Bird.THING,
            Butterfly.THING,
            Castle.THING,
            Cat.THING,
            Dog.THING,
            Elephant.THING,
            Fish.THING,
            Fox.THING,
            Horse.THING,
            Plane.THING,
            Rabbit.THING,
            Robot.THING,
            Sheep.THING,
            Turtle.THING,
            Ufo.THING,
            Whale.THING);

    private Things() {}

    /** @throws IllegalArgumentException if the world has no such thing */
    public static Thing named(String name) {
        return ALL.stream()
                .filter(thing -> thing.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the world has no '" + name + "'; it has "
                        + ALL.stream().map(Thing::name).toList()));
    }
}
