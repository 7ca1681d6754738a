package dev.seedling.bot.discord;

import dev.seedling.bot.studio.Studio;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.BiFunction;

/** Studios that do one thing of their own and leave the rest to another. */
final class Studios {
    private Studios() {}

    /** Runs something before each order is taken. */
    static Studio before(Studio studio, Runnable delay) {
        return before(studio, "submitSeries", delay);
    }

    /** Runs something before each call of one method. */
    static Studio before(Studio studio, String called, Runnable delay) {
        return (Studio) Proxy.newProxyInstance(
                Studio.class.getClassLoader(), new Class<?>[] {Studio.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(called)) {
                        delay.run();
                    }
                    try {
                        return method.invoke(studio, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Answers every call by a function of the method's name and its arguments. */
    static Studio answering(BiFunction<String, Object[], Object> answer) {
        return (Studio) Proxy.newProxyInstance(
                Studio.class.getClassLoader(),
                new Class<?>[] {Studio.class},
                (proxy, method, arguments) -> answer.apply(method.getName(), arguments));
    }
}
