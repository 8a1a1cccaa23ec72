package dev.banyan.analyzer.cobol.control;

import dev.banyan.analyzer.facts.ProgramOutline.UnusedItem;
import dev.banyan.grammars.cobol.DataDivision;
import dev.banyan.grammars.cobol.DataItem;
import dev.banyan.grammars.cobol.Program;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the data items that nothing names. An item is in use when its own name, one of its conditions or indexes, or a
 * group around it is named, when something below it is in use, and when something that redefines it is. Records are in
 * use with their file. Of unused items one below the other, the topmost is told.
 */
final class UnusedData {

    private static final Set<DataDivision.StorageSection.Kind> TOLD = EnumSet.of(
            DataDivision.StorageSection.Kind.WORKING_STORAGE,
            DataDivision.StorageSection.Kind.LOCAL_STORAGE,
            DataDivision.StorageSection.Kind.LINKAGE);

    private static final int RENAMES = 66;
    private static final int CONSTANT = 78;

    private final NamesUsed names;
    private final String file;
    private final IdentityHashMap<DataItem, Boolean> used = new IdentityHashMap<>();
    private final List<UnusedItem> items = new ArrayList<>();
    private int copied;

    private UnusedData(NamesUsed names, String file) {
        this.names = names;
        this.file = file;
    }

    /** Looks at all items of the program whose uses can be seen. */
    static UnusedData of(Program program, NamesUsed names, String file) {
        UnusedData unused = new UnusedData(names, file);
        for (DataDivision.FileDescription description : program.data().files()) {
            unused.siblings(description.records(), names.isUsed(description.file()), List.of(description.file()));
        }
        for (DataDivision.StorageSection section : program.data().sections()) {
            if (TOLD.contains(section.kind())) {
                unused.siblings(section.items(), false, List.of());
            }
        }
        return unused;
    }

    /** REPORT and SCREEN SECTION use items too, and are not read for names. */
    static Optional<String> blind(Program program) {
        for (DataDivision.StorageSection section : program.data().sections()) {
            if (section.kind() == DataDivision.StorageSection.Kind.REPORT
                    || section.kind() == DataDivision.StorageSection.Kind.SCREEN) {
                return Optional.of("the " + section.kind() + " SECTION may use any item, so unused data is not told");
            }
        }
        return Optional.empty();
    }

    /** Items of the program's own source, in the order of the text. */
    List<UnusedItem> items() {
        return items;
    }

    /** How many items of copybooks are unused. */
    int copied() {
        return copied;
    }

    private void siblings(List<DataItem> list, boolean covered, List<String> groups) {
        Set<String> redefined = new HashSet<>();
        for (int i = list.size() - 1; i >= 0; i--) {
            DataItem item = list.get(i);
            boolean inUse = covered
                    || isUsedInside(item, groups)
                    || item.name().filter(redefined::contains).isPresent();
            if (inUse) {
                item.clauses().redefines().ifPresent(redefined::add);
            }
        }
        for (DataItem item : list) {
            boolean whole = covered
                    || isNamed(item, groups)
                    || item.name().filter(redefined::contains).isPresent();
            if (!whole && item.level() != RENAMES && item.level() != CONSTANT) {
                look(item, groups);
            }
        }
    }

    private void look(DataItem item, List<String> groups) {
        if (item.name().isPresent() && !isUsedInside(item, groups)) {
            tell(item);
        } else {
            siblings(item.children(), false, with(item, groups));
        }
    }

    private void tell(DataItem item) {
        int elementary = elementary(item);
        if (item.position().file().equals(file)) {
            items.add(new UnusedItem(
                    item.name().orElseThrow(), item.level(), item.position().line(), elementary));
        } else {
            copied += elementary;
        }
    }

    private static int elementary(DataItem item) {
        return item.children().isEmpty()
                ? 1
                : item.children().stream().mapToInt(UnusedData::elementary).sum();
    }

    private boolean isUsedInside(DataItem item, List<String> groups) {
        Boolean known = used.get(item);
        if (known == null) {
            List<String> inner = with(item, groups);
            known = isNamed(item, groups) || item.children().stream().anyMatch(child -> isUsedInside(child, inner));
            used.put(item, known);
        }
        return known;
    }

    private boolean isNamed(DataItem item, List<String> groups) {
        List<String> path = with(item, groups);
        return item.name().filter(name -> names.isUsed(name, groups)).isPresent()
                || item.clauses().attributes().contains(DataItem.Attribute.EXTERNAL)
                || item.conditions().stream().anyMatch(condition -> names.isUsed(condition.name(), path))
                || item.clauses().occurs().stream()
                        .flatMap(occurs -> occurs.indexes().stream())
                        .anyMatch(names::isUsed);
    }

    private static List<String> with(DataItem item, List<String> groups) {
        if (item.name().isEmpty()) {
            return groups;
        }
        List<String> more = new ArrayList<>(groups);
        more.add(item.name().get());
        return more;
    }
}
