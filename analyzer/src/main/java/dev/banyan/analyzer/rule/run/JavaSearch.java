package dev.banyan.analyzer.rule.run;

import dev.banyan.analyzer.facts.CodeReferences;
import dev.banyan.analyzer.facts.Evidence;
import dev.banyan.analyzer.facts.Reference;
import dev.banyan.analyzer.facts.Reference.Kind;
import dev.banyan.analyzer.facts.Reference.Mark;
import dev.banyan.analyzer.rule.Condition;
import dev.banyan.analyzer.rule.Condition.Annotated;
import dev.banyan.analyzer.rule.Condition.Location;
import dev.banyan.analyzer.rule.match.NamePattern;
import dev.banyan.analyzer.rule.run.JavaIndex.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what rules ask of Java code. */
final class JavaSearch {

    private static final Set<Kind> TYPES = EnumSet.of(
            Kind.IMPORT,
            Kind.CLASS,
            Kind.EXTENDS,
            Kind.IMPLEMENTS,
            Kind.ANNOTATION,
            Kind.FIELD,
            Kind.RETURN,
            Kind.PARAMETER,
            Kind.VARIABLE,
            Kind.TYPE);
    private static final Set<Kind> ANY = EnumSet.copyOf(TYPES);

    static {
        ANY.add(Kind.CALL);
        ANY.add(Kind.CREATION);
    }

    private final JavaIndex index;

    JavaSearch(List<CodeReferences> code) {
        this.index = new JavaIndex(code);
    }

    List<Hit> hits(Condition.Referenced wanted) {
        if (wanted.location() == Location.METHOD && wanted.pattern().returns().isPresent()) {
            NamePattern type = wanted.pattern().returns().get();
            return hits(new Condition.Referenced(type, Location.RETURN_TYPE, wanted.annotated(), wanted.files()));
        }
        List<Place> places = wanted.location() == Location.PACKAGE
                ? index.inPackages(wanted.pattern())
                : index.named(wanted.pattern());
        Set<Kind> kinds = kinds(wanted.location());
        List<Hit> hits = new ArrayList<>();
        for (Place place : places) {
            if (kinds.contains(place.reference().kind()) && fits(wanted, place.reference()) && !isSaid(wanted, place)) {
                hits.add(hit(place));
            }
        }
        if (kinds.contains(Kind.CALL) && !wanted.pattern().isSimple()) {
            guesses(wanted, hits);
        }
        return hits;
    }

    private static Set<Kind> kinds(Location location) {
        return switch (location) {
            case DEFAULT -> ANY;
            case TYPE -> TYPES;
            case INHERITANCE -> EnumSet.of(Kind.EXTENDS, Kind.IMPLEMENTS);
            case IMPLEMENTS_TYPE -> EnumSet.of(Kind.IMPLEMENTS, Kind.EXTENDS);
            case METHOD_CALL -> EnumSet.of(Kind.CALL);
            case CONSTRUCTOR_CALL -> EnumSet.of(Kind.CREATION);
            case ANNOTATION -> EnumSet.of(Kind.ANNOTATION);
            case ENUM -> EnumSet.of(Kind.CONSTANT);
            case RETURN_TYPE -> EnumSet.of(Kind.RETURN);
            case IMPORT -> EnumSet.of(Kind.IMPORT);
            case VARIABLE_DECLARATION -> EnumSet.of(Kind.VARIABLE, Kind.PARAMETER);
            case PACKAGE -> TYPES;
            case FIELD -> EnumSet.of(Kind.FIELD);
            case METHOD -> EnumSet.of(Kind.METHOD);
            case CLASS -> EnumSet.of(Kind.CLASS);
        };
    }

    /**
     * Whether a place need not be named: a pattern that means packages is answered by the imports from them, and what the estate
     * declares itself is its own.
     */
    private static boolean isSaid(Condition.Referenced wanted, Place place) {
        Kind kind = place.reference().kind();
        boolean packages = wanted.location() == Location.PACKAGE;
        boolean general = packages
                || (wanted.location() == Location.DEFAULT && wanted.pattern().isGeneral());
        if (!general || kind == Kind.IMPORT) {
            return false;
        }
        if (kind == Kind.CALL) {
            return place.reference().names().stream().anyMatch(wanted.pattern()::matches);
        }
        return kind == Kind.CLASS
                || place.reference().names().stream()
                        .anyMatch(name -> name.startsWith(place.code().packageName() + ".")
                                || place.code().imports().stream().anyMatch(one -> explains(one, name)));
    }

    private static boolean explains(String imported, String name) {
        return imported.endsWith(".*")
                ? name.startsWith(imported.substring(0, imported.length() - 1))
                : name.equals(imported) || name.startsWith(imported + ".");
    }

    private static boolean fits(Condition.Referenced wanted, Reference reference) {
        boolean callable =
                reference.kind() == Kind.CALL || reference.kind() == Kind.CREATION || reference.kind() == Kind.METHOD;
        boolean taken = !callable || wanted.pattern().takes(reference.parameters());
        return taken
                && wanted.annotated()
                        .map(annotated -> isAnnotated(annotated, wanted.location(), reference))
                        .orElse(true);
    }

    /** At an annotation its own elements are meant, unless another annotation of the element is named. */
    private static boolean isAnnotated(Annotated annotated, Location location, Reference reference) {
        boolean itself = location == Location.ANNOTATION && annotated.pattern().isEmpty();
        Stream<Mark> marks = reference.marks().stream().limit(itself ? 1 : Long.MAX_VALUE);
        return marks.flatMap(mark -> Stream.concat(Stream.of(mark), mark.inner().stream()))
                .filter(mark -> annotated
                        .pattern()
                        .map(pattern -> mark.names().stream().anyMatch(pattern::matches))
                        .orElse(true))
                .anyMatch(mark -> annotated.elements().stream().allMatch(element -> says(mark, element)));
    }

    private static boolean says(Mark mark, Condition.Element wanted) {
        return mark.elements().getOrDefault(wanted.name(), List.of()).stream()
                .anyMatch(text -> wanted.value().isWhole(text));
    }

    /** Calls whose receiver is not known fit by name where the file speaks of the type that is asked for. */
    private void guesses(Condition.Referenced wanted, List<Hit> hits) {
        NamePattern pattern = wanted.pattern();
        Optional<String> named = pattern.owner();
        if (named.isEmpty()) {
            return;
        }
        String owner = named.get();
        // Where one call of a file is known to be meant, the others are known to mean something else.
        Set<String> exact = hits.stream().map(one -> one.place().file()).collect(Collectors.toSet());
        for (Place place : index.unknown(pattern, owner)) {
            boolean open = !exact.contains(place.code().file()) && mentions(place.code(), owner);
            if (open && fits(wanted, place.reference())) {
                hits.add(hit(place));
            }
        }
    }

    private static boolean mentions(CodeReferences code, String owner) {
        int dot = owner.lastIndexOf('.');
        String packageName = dot < 0 ? "" : owner.substring(0, dot);
        return code.packageName().equals(packageName)
                || code.imports().stream()
                        .anyMatch(one ->
                                one.equals(owner) || one.startsWith(owner + ".") || one.equals(packageName + ".*"));
    }

    private static Hit hit(Place place) {
        Reference reference = place.reference();
        SortedMap<String, String> variables = new TreeMap<>();
        variables.put("file", "file:///" + place.code().file());
        variables.put("kind", reference.kind().name().toLowerCase(Locale.ROOT));
        variables.put("package", place.code().packageName());
        variables.put("name", name(reference));
        return new Hit(new Evidence(place.code().file(), reference.line()), reference.resolution(), variables, "");
    }

    private static String name(Reference reference) {
        String owner = reference.names().isEmpty() ? "" : reference.names().get(0);
        boolean both = !owner.isEmpty() && !reference.member().isEmpty();
        return owner + (both ? "." : "") + reference.member();
    }
}
