package dev.banyan.analyzer.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs the work of one file at a time on a bounded number of threads. Results come back in the order of the input, so
 * the number of threads never shows in the output. The threads have deep stacks: generated sources nest deeply.
 */
public final class Workers implements AutoCloseable {

    private static final long STACK_BYTES = 64L << 20;

    private final ExecutorService threads;
    private final Runnable afterEach;

    /**
     * @param threadCount at least 1
     * @param afterEach called after each unit of work, on the thread that did it; for a progress bar
     */
    public Workers(int threadCount, Runnable afterEach) {
        this.threads = Executors.newFixedThreadPool(threadCount, work -> {
            Thread thread = new Thread(null, work, "banyan-worker", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
        this.afterEach = afterEach;
    }

    /** Applies {@code work} to each input; a bug in the work surfaces here as the exception it threw. */
    public <T, R> List<R> map(List<T> inputs, Function<T, R> work) {
        List<Future<R>> running = new ArrayList<>(inputs.size());
        for (T input : inputs) {
            running.add(threads.submit(() -> {
                try {
                    return work.apply(input);
                } finally {
                    afterEach.run();
                }
            }));
        }
        List<R> results = new ArrayList<>(inputs.size());
        for (Future<R> one : running) {
            results.add(await(one));
        }
        return results;
    }

    /** Begins a piece of work of its own; the result waits for its end, and shows what a bug in it threw. */
    public <R> Supplier<R> start(Supplier<R> work) {
        Future<R> running = threads.submit(work::get);
        return () -> await(running);
    }

    private static <R> R await(Future<R> one) {
        try {
            return one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException bug) {
                throw bug;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading sources", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
