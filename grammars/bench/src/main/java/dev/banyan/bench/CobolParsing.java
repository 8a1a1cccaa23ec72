package dev.banyan.bench;

import dev.banyan.grammars.cobol.CobolFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All programs of a folder from text to records, COPY and source map included. From the root of the project:
 *
 * <pre>
 * grammars/bench/build.sh
 * java -cp 'grammars/bench/target/classes:grammars/bench/target/lib/*' org.openjdk.jmh.Main -p folder=DIR
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CobolParsing {

    /** Where the programs are. */
    @Param("samples/heritage-bank")
    public String folder = "";

    private @Nullable Corpus corpus;

    /** Reads the texts. */
    @Setup
    public void read() {
        corpus = Corpus.read(Path.of(folder));
    }

    /** One pass over the folder. */
    @Benchmark
    public List<CobolFile> parse() {
        List<CobolFile> files = new ArrayList<>();
        Corpus read = Objects.requireNonNull(corpus);
        for (Path program : read.programs()) {
            files.add(read.parse(program));
        }
        return files;
    }
}
