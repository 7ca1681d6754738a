package dev.seedling.bot.studio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The couriers that are here, and what they are told. */
final class News {
    private static final Logger log = LoggerFactory.getLogger(News.class);

    private final Map<String, Courier> couriers;

    News(List<Courier> couriers) {
        this.couriers = couriers.stream().collect(Collectors.toMap(Courier::name, Function.identity()));
    }

    /** Tells the job's courier, if it is here. A courier that stumbles over news does not stop the work. */
    void tell(Job job, Progress progress) {
        courierOf(job).ifPresent(courier -> {
            try {
                courier.progress(job, progress);
            } catch (RuntimeException e) {
                log.warn("news of job {} did not get through: {}", job.id(), e.toString());
            }
        });
    }

    private Optional<Courier> courierOf(Job job) {
        return Optional.ofNullable(couriers.get(job.order().origin().courier()));
    }
}
