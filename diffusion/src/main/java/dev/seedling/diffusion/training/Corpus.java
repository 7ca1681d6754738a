package dev.seedling.diffusion.training;

import dev.seedling.diffusion.training.world.Captioner;
import dev.seedling.diffusion.training.world.Rendering;
import dev.seedling.diffusion.training.world.Scene;
import dev.seedling.diffusion.training.world.SceneRenderer;
import dev.seedling.diffusion.training.world.Split;
import dev.seedling.diffusion.training.world.Trait;
import dev.seedling.diffusion.training.world.canvas.Plane;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.CRC32;

/**
 * The world as a numbered, endless set of pictures: number n is always the same scene. Numbers below zero are held out.
 *
 * @param size the pictures' side in pixels
 */
record Corpus(long seed, int size) {
    /** Not the step of SplittableRandom itself, with which neighbours would draw the same numbers, one apart. */
    private static final long STRIDE = 0xD1342543DE82EF95L;

    /** So many pictures, the first, tell whether the renderer still draws the same. */
    private static final int SIGNS = 64;

    Scene scene(long number) {
        SplittableRandom random = random(number);
        return number < 0 ? Split.heldOut(random) : Split.training(random);
    }

    /** One of the ways to describe a scene. */
    String caption(long number, SplittableRandom random) {
        return new Captioner(random).describe(scene(number));
    }

    /**
     * What a picture is painted for: a caption, or where it has a single one now and then that trait alone, so that a
     * negative prompt of one word has something to steer away from.
     */
    String prompt(long number, SplittableRandom random) {
        return random.nextInt(4) > 0
                ? caption(number, random)
                : new Trait(random).of(scene(number)).orElseGet(() -> caption(number, random));
    }

    /** A generator of its own for a number. */
    SplittableRandom random(long number) {
        return new SplittableRandom(seed + number * STRIDE).split();
    }

    /** A scene with one group of things. */
    Scene single(long number) {
        SplittableRandom random = random(number);
        Scene scene;
        do {
            scene = number < 0 ? Split.heldOut(random) : Split.training(random);
        } while (scene.groups().size() != 1);
        return scene;
    }

    PictureBatch pictures(LongStream numbers) {
        return pictures(numbers.mapToObj(this::scene).toList());
    }

    PictureBatch pictures(List<Scene> scenes) {
        SceneRenderer renderer = new SceneRenderer();
        List<Rendering> renderings =
                scenes.parallelStream().map(renderer::render).toList();
        return PictureBatch.of(renderings.stream().map(this::sized).toList());
    }

    private Rendering sized(Rendering rendering) {
        if (size == SceneRenderer.SIZE) {
            return rendering;
        }
        BufferedImage small = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(rendering.image(), 0, 0, size, size, null);
        graphics.dispose();
        Plane mask = new Plane(size, size);
        int scale = SceneRenderer.SIZE / size;
        for (int i = 0; i < mask.count(); i++) {
            int row = i / size;
            mask.set(i, rendering.mask().near((i - row * size) * scale, row * scale));
        }
        return new Rendering(small, mask);
    }

    /** Tells these pictures from others: by all their scenes, and by the pixels of some, for the renderer may change. */
    String digest(LongStream numbers) {
        CRC32 crc = new CRC32();
        List<Scene> drawn = new ArrayList<>();
        numbers.mapToObj(this::scene).forEachOrdered(scene -> {
            crc.update(sign(scene).getBytes(StandardCharsets.UTF_8));
            if (drawn.size() < SIGNS) {
                drawn.add(scene);
            }
        });
        return "scenes %x, pixels %s".formatted(crc.getValue(), pictures(drawn).digest());
    }

    private static String sign(Scene scene) {
        String groups = scene.groups().stream()
                .map(group -> "%s %s %d %s %s"
                        .formatted(group.thing().name(), group.tint(), group.count(), group.size(), group.position()))
                .collect(Collectors.joining(","));
        return "%s %s %s %s %d: %s;"
                .formatted(
                        scene.place().name(),
                        scene.daytime(),
                        scene.weather(),
                        scene.style().name(),
                        scene.seed(),
                        groups);
    }

    /** The first captions of the corpus, to learn a vocabulary from. */
    List<String> captions(int count) {
        List<String> captions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            captions.add(caption(i, random(i).split()));
        }
        return captions;
    }
}
