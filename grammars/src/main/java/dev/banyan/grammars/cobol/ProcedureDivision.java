package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.Operand.Reference;
import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/**
 * PROCEDURE DIVISION.
 *
 * @param using the parameters
 * @param declaratives the sections between DECLARATIVES and END DECLARATIVES
 * @param sections the rest; paragraphs outside any section are in a first section without a name
 */
public record ProcedureDivision(
        List<Argument> using,
        Optional<Reference> returning,
        List<Section> declaratives,
        List<Section> sections,
        Position position) {

    public ProcedureDivision {
        using = List.copyOf(using);
        declaratives = List.copyOf(declaratives);
        sections = List.copyOf(sections);
    }

    /**
     * A section.
     *
     * @param name in upper case; empty for the paragraphs before the first section
     * @param paragraphs statements before the first paragraph are in one without a name
     */
    public record Section(Optional<String> name, List<Paragraph> paragraphs, Position position) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * A paragraph.
     *
     * @param name in upper case; empty for the statements before the first paragraph of a section
     */
    public record Paragraph(Optional<String> name, List<Sentence> sentences, Position position) {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }

        /** The statements of all sentences, without those nested in them. */
        public List<Statement> statements() {
            return sentences.stream()
                    .flatMap(sentence -> sentence.statements().stream())
                    .toList();
        }
    }

    /** Statements up to a period; NEXT SENTENCE goes behind it. */
    public record Sentence(List<Statement> statements, Position position) {
        public Sentence {
            statements = List.copyOf(statements);
        }
    }
}
