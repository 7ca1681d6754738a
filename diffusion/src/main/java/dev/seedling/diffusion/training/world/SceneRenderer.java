package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Habitat;
import dev.seedling.diffusion.training.world.canvas.Pixels;
import dev.seedling.diffusion.training.world.canvas.Plane;
import dev.seedling.diffusion.training.world.canvas.Scenery;
import dev.seedling.diffusion.training.world.canvas.Stage;
import dev.seedling.diffusion.training.world.canvas.Tint;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** Draws scenes. The same scene gives the same pixels. Not bound to a thread; needs no display. */
public final class SceneRenderer {
    /** The side of a picture in pixels. */
    public static final int SIZE = 256;

    public Rendering render(Scene scene) {
        SplittableRandom random = new SplittableRandom(scene.seed());
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Plane mask = new Plane(SIZE, SIZE);
        Stage stage = scene.place().stage();
        scenery(image, scene, scene.place().far(), random.split());
        groups(image, mask, scene, random.split(), stage.groundBeyondWater(), true);
        if (stage.shore() > 0) {
            Water.flood(image, stage, scene.daytime());
        }
        scenery(image, scene, scene.place().near(), random.split());
        groups(image, mask, scene, random.split(), stage.groundBeyondWater(), false);
        scenery(image, scene, Falling::paint, random.split());
        Pixels styled = scene.style().filter().apply(Pixels.of(image, mask), scene.daytime(), random.split());
        return new Rendering(styled.toImage(), mask);
    }

    private static void scenery(BufferedImage image, Scene scene, Scenery scenery, SplittableRandom random) {
        Graphics2D graphics = graphics(image);
        graphics.scale(SIZE, SIZE);
        Color light = scene.daytime().sceneryLight();
        scenery.paint(new Brush(graphics, light, scene.daytime(), Tint.WHITE, random), scene.weather());
        graphics.dispose();
    }

    /** Paints the groups that are beyond the water, so that it mirrors them, or those that are not. */
    private static void groups(
            BufferedImage image, Plane mask, Scene scene, SplittableRandom random, boolean landBeyond, boolean beyond) {
        for (Group group : scene.groups()) {
            SplittableRandom own = random.split();
            Habitat habitat = group.thing().habitat();
            boolean far = habitat == Habitat.SKY || (habitat == Habitat.GROUND && landBeyond);
            if (far == beyond) {
                Troupe.paint(image, mask, scene, group, own);
            }
        }
    }

    static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        // y grows upwards in every painter's space.
        graphics.translate(0, image.getHeight());
        graphics.scale(1, -1);
        return graphics;
    }
}
