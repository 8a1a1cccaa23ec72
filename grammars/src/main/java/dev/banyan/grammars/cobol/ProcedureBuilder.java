package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.Operand.Reference;
import dev.banyan.grammars.cobol.ProcedureDivision.Paragraph;
import dev.banyan.grammars.cobol.ProcedureDivision.Section;
import dev.banyan.grammars.cobol.ProcedureDivision.Sentence;
import dev.banyan.grammars.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects a PROCEDURE DIVISION in the order of its text. */
final class ProcedureBuilder {

    private final List<Argument> using;
    private final Optional<Reference> returning;
    private final Position position;
    private final List<Section> declaratives = new ArrayList<>();
    private List<Section> sections = new ArrayList<>();
    private List<Paragraph> paragraphs = new ArrayList<>();
    private List<Sentence> sentences = new ArrayList<>();
    private Optional<String> sectionName = Optional.empty();
    private Optional<String> paragraphName = Optional.empty();
    private Position sectionPosition;
    private Position paragraphPosition;

    ProcedureBuilder(List<Argument> using, Optional<Reference> returning, Position position) {
        this.using = using;
        this.returning = returning;
        this.position = position;
        this.sectionPosition = position;
        this.paragraphPosition = position;
    }

    void section(String name, Position at) {
        closeSection();
        sectionName = Optional.of(name);
        sectionPosition = at;
        paragraphPosition = at;
    }

    void paragraph(String name, Position at) {
        closeParagraph();
        paragraphName = Optional.of(name);
        paragraphPosition = at;
    }

    void sentence(List<Statement> statements, Position at) {
        if (!statements.isEmpty()) {
            sentences.add(new Sentence(statements, at));
        }
    }

    void endDeclaratives() {
        closeSection();
        declaratives.addAll(sections);
        sections = new ArrayList<>();
    }

    private void closeParagraph() {
        if (paragraphName.isPresent() || !sentences.isEmpty()) {
            paragraphs.add(new Paragraph(paragraphName, sentences, paragraphPosition));
        }
        sentences = new ArrayList<>();
        paragraphName = Optional.empty();
    }

    private void closeSection() {
        closeParagraph();
        if (sectionName.isPresent() || !paragraphs.isEmpty()) {
            sections.add(new Section(sectionName, paragraphs, sectionPosition));
        }
        paragraphs = new ArrayList<>();
        sectionName = Optional.empty();
    }

    ProcedureDivision build() {
        closeSection();
        return new ProcedureDivision(using, returning, declaratives, sections, position);
    }
}
