package dev.banyan.analyzer.java.compiled;

import dev.banyan.analyzer.facts.Reading;
import dev.banyan.analyzer.facts.Reading.Outcome;
import dev.banyan.analyzer.java.syntax.JavaSource;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.grammars.source.Position;
import dev.banyan.grammars.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Reads class files. One that is damaged, or newer than the reader knows, is a problem and no more. */
public final class ClassFile {

    /** The language in coverage.json. */
    public static final String LANGUAGE = "class";

    private static final int MOST_BYTES = 4 << 20;

    private ClassFile() {}

    public static boolean reads(SourceFile file) {
        return file.extension().equals("class");
    }

    /** The one type of the file; none for module descriptors, packages and what the compiler made for itself. */
    public static JavaSource read(SourceFile file) {
        try (InputStream in = Files.newInputStream(file.location())) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? nothing(file, "has more than 4 MiB") : read(file, bytes);
        } catch (IOException unreadable) {
            return nothing(file, "cannot be read");
        }
    }

    private static JavaSource read(SourceFile file, byte[] bytes) {
        ClassNode type = new ClassNode();
        try {
            ClassReader reader = new ClassReader(bytes);
            reader.accept(type, ClassReader.SKIP_FRAMES);
            Reading reading = new Reading(file.path(), LANGUAGE, 0, Outcome.PARSED);
            int hidden = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_MODULE;
            boolean own = (type.access & hidden) == 0 && !type.name.endsWith("package-info");
            String dotted = type.name.replace('/', '.');
            return new JavaSource(
                    file.path(),
                    dotted.substring(0, Math.max(0, dotted.lastIndexOf('.'))),
                    0,
                    Imports.of(reader, type),
                    own ? List.of(new CompiledType(type).read()) : List.of(),
                    reading,
                    List.of());
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | NullPointerException
                | ClassCastException
                | StackOverflowError broken) {
            // ASM checks nothing: each of these is its word for a class file that is damaged or newer than it knows, or
            // nests annotations without end.
            return nothing(file, "is damaged, or of a later version of Java than can be read");
        }
    }

    private static JavaSource nothing(SourceFile file, String why) {
        Problem problem = new Problem(
                Position.of(file.path()),
                "class-file",
                "The class file " + why + "; it was left out.",
                "Build the archive anew, or take the file out of the estate.");
        Reading reading = new Reading(file.path(), LANGUAGE, 0, Outcome.SKIPPED);
        return new JavaSource(file.path(), "", 0, List.of(), List.of(), reading, List.of(problem));
    }
}
