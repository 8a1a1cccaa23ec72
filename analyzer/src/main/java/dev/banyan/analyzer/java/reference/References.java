package dev.banyan.analyzer.java.reference;

import dev.banyan.analyzer.facts.CodeReferences;
import dev.banyan.analyzer.java.code.CodeListener;
import dev.banyan.analyzer.java.code.CodeWalk;
import dev.banyan.analyzer.java.names.Names;
import dev.banyan.analyzer.java.names.Names.Declared;
import dev.banyan.analyzer.java.syntax.JavaReader;
import dev.banyan.analyzer.java.syntax.JavaSource;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.Workers;
import java.util.List;

/** Gathers what the files of an estate refer to, while its code is walked. */
public final class References {

    private final ReferenceSheet sheet = new ReferenceSheet();
    private final NamesOfTypes types;
    private final DeclarationReferences declarations;

    public References(Names names) {
        this.types = new NamesOfTypes(names);
        this.declarations = new DeclarationReferences(types, sheet);
    }

    /** Reads Java files for their references alone. */
    public static List<CodeReferences> read(List<SourceFile> files, Workers workers) {
        List<SourceFile> java =
                files.stream().filter(file -> file.extension().equals("java")).toList();
        List<JavaSource> sources = workers.map(java, JavaReader::read);
        // Resolving descends into expressions as deep as parsing did, so it needs a worker's stack too.
        return workers.map(List.of(sources), References::of).get(0);
    }

    private static List<CodeReferences> of(List<JavaSource> sources) {
        Names names = new Names(sources);
        References references = new References(names);
        CodeWalk walk = new CodeWalk(names, List.of(references.listener()));
        names.types().values().forEach(declared -> {
            references.declared(declared);
            walk.walk(declared);
        });
        // Of two types with one name both are there to be changed.
        names.doubles().forEach(declared -> {
            references.declared(declared);
            walk.walk(declared);
        });
        return references.all(sources);
    }

    /** Hears what code does. */
    public CodeListener listener() {
        return new BodyReferences(types, sheet);
    }

    /** Takes what the declaration of a type and those of its members say. */
    public void declared(Declared declared) {
        declarations.gather(declared);
    }

    /** All that was gathered, one record for each file. */
    public List<CodeReferences> all(List<JavaSource> sources) {
        return sources.stream().map(sheet::of).toList();
    }

    /** What the files import, and nothing else of them. */
    public static List<CodeReferences> imports(List<JavaSource> sources) {
        return sources.stream()
                .map(source -> new CodeReferences(
                        source.file(), source.packageName(), ReferenceSheet.imports(source), List.of()))
                .toList();
    }
}
