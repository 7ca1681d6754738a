package dev.seedling.bot.discord;

import dev.seedling.bot.settings.DiscordSettings;
import dev.seedling.bot.settings.LimitSettings;
import dev.seedling.bot.settings.QueueSettings;
import dev.seedling.bot.settings.SettingsException;
import dev.seedling.bot.studio.Courier;
import dev.seedling.bot.studio.Studio;
import dev.seedling.bot.studio.StudioException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot while it is in Discord. Takes orders from {@link #join} on; the studio delivers once it is started with
 * {@link #courier}. To end, {@link #stopOrders}, then close the studio, whose last deliveries need the connection, then
 * this.
 */
public final class DiscordBot implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DiscordBot.class);
    private static final int WORKERS = 4; // they wait for the store and for Discord, and calculate nothing
    private static final int REPLIERS = 2;
    private static final int WAITING_REPLIES = 200;
    private static final int APPLAUSE = 100;
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final JDA jda;
    private final OrderGate gate;
    private final Courier courier;
    private final List<ExecutorService> work;
    private final List<ExecutorService> pastimes;

    /** @param pastimes work that nobody waits for: it is dropped at the end */
    private DiscordBot(
            JDA jda, OrderGate gate, Courier courier, List<ExecutorService> work, List<ExecutorService> pastimes) {
        this.jda = jda;
        this.gate = gate;
        this.courier = courier;
        this.work = work;
        this.pastimes = pastimes;
    }

    /**
     * Logs in and tells Discord of the commands.
     *
     * @throws SettingsException if there is no token, or Discord refuses it
     * @throws StudioException if Discord cannot be reached
     */
    public static DiscordBot join(DiscordSettings settings, LimitSettings limits, QueueSettings queue, Studio studio) {
        CommandCatalogue commands = new CommandCatalogue(studio, limits, queue);
        DiscordLogin login = new DiscordLogin(settings);
        JDA jda = login.begin();
        // The listeners are added before Discord has said anything.
        DiscordBot bot = furnish(jda, settings, commands, studio);
        login.awaitReady(jda);
        register(commands, jda);
        log.info(
                "in Discord as {}, in {} servers",
                jda.getSelfUser().getName(),
                jda.getGuilds().size());
        return bot;
    }

    private static DiscordBot furnish(JDA jda, DiscordSettings settings, CommandCatalogue commands, Studio studio) {
        Repainting repainting = new Repainting(studio);
        ExecutorService work = Executors.newFixedThreadPool(WORKERS, task -> daemon(task, "discord-orders"));
        ExecutorService replying = replying();
        ExecutorService applauding = applauding();
        ScheduledExecutorService timer =
                Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "discord-progress"));
        OrderGate gate = new OrderGate();
        UploadLimits uploads = new UploadLimits();
        Acknowledgements acknowledgements = new Acknowledgements(jda);
        ProgressBoard board = new ProgressBoard(acknowledgements::edit, timer, settings.progressInterval());
        jda.addEventListener(
                uploads,
                new CommandRouter(commands, repainting, new Stopping(studio), gate, board, work),
                new ReplyRouter(repainting, gate, board, replying),
                new ReactionRouter(new Applause(repainting, gate), applauding));
        Courier courier = new DiscordCourier(new Doorways(jda, uploads), acknowledgements, board);
        return new DiscordBot(jda, gate, courier, List.of(work, replying), List.of(applauding, timer));
    }

    /**
     * Replies wait for their channel, of which Discord takes a message a second: apart from commands, which must not wait for
     * that, and of hundreds at once some are not taken.
     */
    private static ExecutorService replying() {
        return new ThreadPoolExecutor(
                REPLIERS,
                REPLIERS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_REPLIES),
                task -> daemon(task, "discord-replies"),
                (reply, full) -> log.warn("a reply is left alone: {} are waiting", WAITING_REPLIES));
    }

    /** Nobody waits for it: where hundreds applaud at once, orders go first and some applause is not heard. */
    private static ExecutorService applauding() {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(APPLAUSE),
                task -> daemon(task, "discord-applause"),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Delivers to Discord. */
    public Courier courier() {
        return courier;
    }

    /** From now on, whoever orders is told in one sentence that the bot stops. Orders taken already are in the studio. */
    public void stopOrders() {
        gate.shut();
    }

    /** Returns when the bot has left Discord, on whoever's wish. */
    public void awaitEnd() throws InterruptedException {
        jda.awaitShutdown();
    }

    @Override
    public void close() {
        work.forEach(ExecutorService::shutdown);
        pastimes.forEach(ExecutorService::shutdownNow);
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(FAREWELL)) {
                jda.shutdownNow();
            }
        } catch (InterruptedException e) {
            jda.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static void register(CommandCatalogue commands, JDA jda) {
        try {
            jda.updateCommands().addCommands(commands.shown()).complete();
        } catch (ErrorResponseException e) {
            jda.shutdownNow();
            throw new StudioException("Discord does not take the bot's commands: " + e.getMeaning(), e);
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
