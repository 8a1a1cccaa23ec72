package dev.banyan.grammars.layout;

import dev.banyan.grammars.cobol.Environment;
import java.util.List;

/**
 * What decides on sizes outside the data division. TRUNC, ARITH and NUMPROC change no size.
 *
 * @param decimalPointIsComma whether {@code ,} is the decimal point in pictures
 * @param currencySigns besides {@code $}
 * @param lp64 whether pointers and indexes take eight bytes, as with the compiler option LP64
 */
public record LayoutOptions(boolean decimalPointIsComma, List<Environment.CurrencySign> currencySigns, boolean lp64) {

    /** A program without SPECIAL-NAMES, compiled for 31 bits. */
    public static final LayoutOptions DEFAULT = new LayoutOptions(false, List.of(), false);

    public LayoutOptions {
        currencySigns = List.copyOf(currencySigns);
    }

    /** What a program's SPECIAL-NAMES say. */
    public static LayoutOptions of(Environment environment) {
        return new LayoutOptions(environment.decimalPointIsComma(), environment.currencySigns(), false);
    }
}
