package dev.banyan.grammars.cobol;

import dev.banyan.grammars.source.Position;

/** EXEC blocks, from their one token. */
final class ExecTree {

    /** Beyond it columns are given up, so that a text of one endless line does not grow. */
    private static final int MAX_INDENT = 1_000;

    private static final int END_EXEC = "END-EXEC".length();

    private ExecTree() {}

    static ExecBlock block(CobolToken token) {
        MappedText source = token.source();
        TextWords words = new TextWords(source, token.start(), token.end());
        words.next();
        words.next();
        ExecBlock.Language language = words.is("CICS")
                ? ExecBlock.Language.CICS
                : words.is("SQL")
                        ? ExecBlock.Language.SQL
                        : words.is("DLI") ? ExecBlock.Language.DLI : ExecBlock.Language.OTHER;
        int start = words.end();
        int last = Math.max(start, token.end() - END_EXEC);
        boolean closed = Words.equal(source.chars(), last, token.end(), "END-EXEC");
        int end = closed ? last : token.end();
        Position bodyStart = source.position(Math.min(start, source.length() - 1));
        return new ExecBlock(language, body(source, start, end), bodyStart, token.position());
    }

    /** The text with every line but the first moved to the column it was written in. */
    private static String body(MappedText source, int start, int end) {
        StringBuilder body = new StringBuilder(end - start + 64);
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            body.append(c);
            if (c == '\n' && i + 1 < end && source.charAt(i + 1) != '\n') {
                int segment = source.segmentAt(i + 1);
                body.append(" ".repeat(Math.min(source.column(segment, i + 1) - 1, MAX_INDENT)));
            }
        }
        return body.toString();
    }
}
