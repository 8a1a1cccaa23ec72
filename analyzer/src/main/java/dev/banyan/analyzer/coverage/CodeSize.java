package dev.banyan.analyzer.coverage;

/** Files and physical lines. */
public record CodeSize(int files, int lines) {

    static final CodeSize NONE = new CodeSize(0, 0);

    CodeSize plus(int moreLines) {
        return new CodeSize(files + 1, lines + moreLines);
    }

    CodeSize plus(CodeSize that) {
        return new CodeSize(files + that.files, lines + that.lines);
    }
}
