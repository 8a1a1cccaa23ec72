package dev.banyan.analyzer.cobol.control;

import dev.banyan.grammars.cobol.FlowStatement.ProcedureName;
import dev.banyan.grammars.cobol.ProcedureDivision;
import dev.banyan.grammars.cobol.ProcedureDivision.Paragraph;
import dev.banyan.grammars.cobol.ProcedureDivision.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The paragraphs of a program in the order of the text, numbered; a section is a range of them. Statements before the
 * first paragraph of a section are a paragraph without a name, and so is a section that holds nothing.
 */
final class Procedures {

    /** From one paragraph through another. */
    record Range(int from, int to) {}

    /** A paragraph and its section. */
    record Unit(Paragraph paragraph, Optional<Section> section, Range sectionRange) {

        Optional<String> sectionName() {
            return section.flatMap(Section::name);
        }

        /** The section's where the paragraph has none; may be empty. */
        String name() {
            return paragraph.name().or(this::sectionName).orElse("");
        }
    }

    private final List<Unit> units = new ArrayList<>();
    private final Map<String, List<Integer>> paragraphs = new HashMap<>();
    private final Map<String, Range> sections = new HashMap<>();
    private final int declaratives;

    Procedures(ProcedureDivision procedure) {
        procedure.declaratives().forEach(this::add);
        declaratives = units.size();
        procedure.sections().forEach(this::add);
    }

    private void add(Section section) {
        List<Paragraph> own = section.paragraphs().isEmpty()
                ? List.of(new Paragraph(Optional.empty(), List.of(), section.position()))
                : section.paragraphs();
        Range range = new Range(units.size(), units.size() + own.size() - 1);
        section.name().ifPresent(name -> sections.putIfAbsent(name, range));
        for (Paragraph paragraph : own) {
            int number = units.size();
            paragraph.name().ifPresent(name -> paragraphs
                    .computeIfAbsent(name, key -> new ArrayList<>(1))
                    .add(number));
            units.add(new Unit(
                    paragraph, Optional.of(section).filter(one -> one.name().isPresent()), range));
        }
    }

    int count() {
        return units.size();
    }

    Unit get(int number) {
        return units.get(number);
    }

    /** The first paragraph that is not in the declaratives: where the program starts. */
    int first() {
        return declaratives;
    }

    /** Whether no paragraph follows that the run could fall into. */
    boolean isLast(int paragraph) {
        return paragraph + 1 == declaratives || paragraph + 1 == units.size();
    }

    /** The paragraphs of PERFORM {@code from} THRU {@code through}; empty where a name is not there. */
    Optional<Range> range(ProcedureName from, Optional<ProcedureName> through, int within) {
        Optional<Range> first = find(from, within);
        if (through.isEmpty() || first.isEmpty()) {
            return first;
        }
        return find(through.get(), within).map(last -> new Range(first.get().from(), last.to()));
    }

    /** What a name means where the paragraph {@code within} uses it: its own section's paragraph before all others. */
    Optional<Range> find(ProcedureName name, int within) {
        String section = name.section().orElse(units.get(within).sectionName().orElse(""));
        return find(name.name(), section, name.section().isPresent());
    }

    Optional<Range> find(String name) {
        return find(name, "", false);
    }

    private Optional<Range> find(String name, String section, boolean only) {
        List<Integer> same = paragraphs.getOrDefault(name, List.of());
        for (int number : same) {
            if (units.get(number).sectionName().orElse("").equals(section)) {
                return Optional.of(new Range(number, number));
            }
        }
        if (!only && !same.isEmpty()) {
            return Optional.of(new Range(same.get(0), same.get(0)));
        }
        return Optional.ofNullable(sections.get(name));
    }
}
