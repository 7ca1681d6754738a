package dev.seedling.diffusion.training.world;

import dev.seedling.diffusion.training.world.canvas.Brush;
import dev.seedling.diffusion.training.world.canvas.Habitat;
import dev.seedling.diffusion.training.world.canvas.Plane;
import dev.seedling.diffusion.training.world.canvas.Stage;
import dev.seedling.diffusion.training.world.canvas.Tint;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;

/** Paints a group of things with their shadows and mirror images, and notes where they are. */
final class Troupe {
    private Troupe() {}

    static void paint(BufferedImage image, Plane mask, Scene scene, Group group, SplittableRandom random) {
        Stage stage = scene.place().stage();
        List<Layout.Spot> spots = Layout.spots(scene, group);
        BufferedImage layer = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        long look = random.nextLong(); // all of a group look alike, though no thing leaves anything to chance now
        for (Layout.Spot spot : spots) {
            figure(layer, scene, group, spot, new SplittableRandom(look));
        }
        Graphics2D graphics = image.createGraphics();
        if (group.thing().habitat() == Habitat.WATER && stage.hasWater()) {
            if (stage.shore() > 0) {
                mirror(graphics, layer, spots.get(0).foot());
            }
        } else if (!group.thing().airborne()) {
            spots.forEach(spot -> shadow(image, spot, group.thing().aspect()));
        }
        graphics.drawImage(layer, 0, 0, null);
        graphics.dispose();
        note(layer, mask);
    }

    /** Whether another group stands at the same height. */
    static boolean shared(Scene scene, Group group) {
        boolean airborne = group.thing().airborne();
        return scene.groups().stream()
                .anyMatch(other ->
                        !other.equals(group) && airborne == other.thing().airborne());
    }

    private static void figure(
            BufferedImage layer, Scene scene, Group group, Layout.Spot spot, SplittableRandom random) {
        Graphics2D graphics = SceneRenderer.graphics(layer);
        int size = layer.getWidth();
        graphics.translate(spot.x() * size, spot.foot() * size);
        graphics.scale((spot.mirrored() ? -1 : 1) * spot.height() * size, spot.height() * size);
        Tint tint = group.tint();
        group.thing().painter().paint(new Brush(graphics, scene.daytime().thingLight(), scene.daytime(), tint, random));
        graphics.dispose();
    }

    private static void shadow(BufferedImage image, Layout.Spot spot, double aspect) {
        Graphics2D graphics = SceneRenderer.graphics(image);
        double size = image.getWidth();
        double half = spot.height() * Math.max(0.4, aspect) * 0.56 * size;
        graphics.transform(new AffineTransform(half, 0, 0, half * 0.16, spot.x() * size, spot.foot() * size));
        graphics.setPaint(new RadialGradientPaint(0, 0, 1, new float[] {0, 0.6f, 1}, new Color[] {
            new Color(10, 10, 40, 115), new Color(10, 10, 40, 75), new Color(10, 10, 40, 0)
        }));
        graphics.fill(new Ellipse2D.Double(-1, -1, 2, 2));
        graphics.dispose();
    }

    /** The layer upside down about a keel, squeezed and faint. */
    private static void mirror(Graphics2D graphics, BufferedImage layer, double keel) {
        double y = (1 - keel) * layer.getHeight();
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.32f));
        graphics.drawImage(layer, new AffineTransform(1, 0, 0, -0.6, 0, y * 1.6), null);
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    private static void note(BufferedImage layer, Plane mask) {
        int width = layer.getWidth();
        int[] argb = layer.getRGB(0, 0, width, layer.getHeight(), null, 0, width);
        for (int i = 0; i < argb.length; i++) {
            float alpha = (argb[i] >>> 24) / 255f;
            mask.set(i, Math.max(mask.at(i), alpha));
        }
    }
}
