package dev.banyan.proxy.split;

import java.util.Locale;

/** The two sides of a route. */
public enum Arm {
    LEGACY,
    NEW;

    /** The word in the response header {@code X-Banyan-Arm}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
