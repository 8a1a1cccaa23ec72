package dev.banyan.analyzer.java;

import dev.banyan.analyzer.facts.Facts;
import dev.banyan.analyzer.facts.FactsBuilder;
import dev.banyan.analyzer.facts.Language;
import dev.banyan.analyzer.java.classes.ClassPath;
import dev.banyan.analyzer.java.compiled.ClassFile;
import dev.banyan.analyzer.java.data.PropertySql;
import dev.banyan.analyzer.java.naming.NamingFile;
import dev.banyan.analyzer.java.page.PageCode;
import dev.banyan.analyzer.java.syntax.JavaReader;
import dev.banyan.analyzer.java.syntax.JavaSource;
import dev.banyan.analyzer.java.web.Page;
import dev.banyan.analyzer.java.web.Screens;
import dev.banyan.analyzer.java.web.WebRoots;
import dev.banyan.analyzer.source.SourceFile;
import dev.banyan.analyzer.source.SourceHead;
import dev.banyan.analyzer.source.Workers;
import java.util.List;
import java.util.function.Predicate;

/** Java sources and the descriptors, mappings, settings and pages beside them; jars for the names in them. */
public final class JavaLanguage implements Language {

    private final boolean withReferences;

    /** Without references, which only rules need. */
    public JavaLanguage() {
        this(false);
    }

    /**
     * With references where rules will be run.
     *
     * @param withReferences whether the facts hold what the code refers to, place by place
     */
    public JavaLanguage(boolean withReferences) {
        this.withReferences = withReferences;
    }

    @Override
    public boolean reads(SourceHead head) {
        SourceFile file = head.file();
        return isJava(file)
                || Descriptor.reads(file)
                || Screens.reads(file)
                || isProperties(file)
                || isJar(file)
                || ClassFile.reads(file)
                || NamingFile.isList(file);
    }

    /** The types of libraries are looked up in them; they are no part of the facts. */
    private static boolean isJar(SourceFile file) {
        return file.extension().equals("jar");
    }

    private static boolean isJava(SourceFile file) {
        return file.extension().equals("java");
    }

    private static boolean isProperties(SourceFile file) {
        boolean yaml = file.extension().equals("yml") || file.extension().equals("yaml");
        boolean settings = file.name().startsWith("application") || file.name().startsWith("bootstrap");
        return file.extension().equals("properties") || (yaml && settings);
    }

    @Override
    public Facts facts(List<SourceFile> files, Workers workers) {
        List<JavaSource> sources = CompiledSources.after(
                workers.map(only(files, JavaLanguage::isJava), JavaReader::read),
                workers.map(only(files, ClassFile::reads), ClassFile::read));
        List<Descriptor> descriptors = workers.map(only(files, Descriptor::reads), Descriptor::read);
        List<Page> pages = workers.map(only(files, Screens::reads), Screens::read);
        List<PropertySql> properties = workers.map(only(files, JavaLanguage::isProperties), PropertySql::read);
        FactsBuilder facts = new FactsBuilder();
        sources.forEach(source -> {
            facts.reading(source.reading());
            source.problems().forEach(facts::problem);
        });
        descriptors.forEach(descriptor -> {
            facts.reading(descriptor.reading());
            descriptor.problems().forEach(facts::problem);
        });
        properties.forEach(file -> {
            facts.reading(file.reading());
            file.problems().forEach(facts::problem);
        });
        List<NamingFile> lists = lists(files, workers, facts);
        List<String> paths = files.stream().map(SourceFile::path).toList();
        List<JavaSource> pageCode =
                PageCode.read(pages, new Screens(new WebRoots(paths), pages), isJakarta(sources), workers);
        pageCode.forEach(source -> source.problems().forEach(facts::problem));
        JavaEstate estate = new JavaEstate(sources, descriptors, pages, pageCode, properties, lists, paths);
        try (ClassPath libraries = libraries(files, sources)) {
            // Resolving descends into expressions as deep as parsing did, so it needs a worker's stack too.
            return facts.add(workers.map(List.of(estate), one -> one.facts(libraries, withReferences))
                            .get(0))
                    .build();
        }
    }

    private static List<NamingFile> lists(List<SourceFile> files, Workers workers, FactsBuilder facts) {
        List<NamingFile.ListFile> lists = workers.map(only(files, NamingFile::isList), NamingFile::list);
        lists.forEach(list -> {
            facts.reading(list.reading());
            list.problems().forEach(facts::problem);
        });
        return lists.stream().map(NamingFile.ListFile::names).toList();
    }

    private static boolean isJakarta(List<JavaSource> sources) {
        return sources.stream().flatMap(source -> source.imports().stream()).anyMatch(one -> one.name()
                .startsWith("jakarta.servlet"));
    }

    private static ClassPath libraries(List<SourceFile> files, List<JavaSource> sources) {
        return sources.isEmpty()
                ? ClassPath.none()
                : ClassPath.of(only(files, JavaLanguage::isJar).stream()
                        .map(SourceFile::location)
                        .toList());
    }

    private static List<SourceFile> only(List<SourceFile> files, Predicate<SourceFile> wanted) {
        return files.stream().filter(wanted).toList();
    }
}
