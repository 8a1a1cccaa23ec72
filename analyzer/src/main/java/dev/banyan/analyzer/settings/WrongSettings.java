package dev.banyan.analyzer.settings;

import java.nio.file.Path;

/** A settings file that cannot be used. The message says where, what and what to do next. */
public final class WrongSettings extends Exception {

    private static final long serialVersionUID = 1L;

    private final String what;

    WrongSettings(Path file, int line, String what) {
        this(file + (line > 0 ? ":" + line : "") + ": " + what);
    }

    private WrongSettings(String what) {
        super(what);
        this.what = what;
    }

    /** The message. */
    public String what() {
        return what;
    }
}
