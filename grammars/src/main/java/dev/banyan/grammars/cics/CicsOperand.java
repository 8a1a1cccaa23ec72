package dev.banyan.grammars.cics;

import java.util.List;

/** What stands in the parentheses of an option. Names are in upper case, literals as written. */
public sealed interface CicsOperand {

    /** The value of a quoted literal, quotes removed and doubled quotes halved. */
    record Literal(String value) implements CicsOperand {}

    /** A number as written, with its sign. */
    record Numeral(String digits) implements CicsOperand {}

    /**
     * A data item.
     *
     * @param name the item itself
     * @param qualifiers the groups after OF or IN, innermost first
     * @param selection subscripts and reference modification as written, without blanks at the ends; empty when there
     *     are none
     */
    record Reference(String name, List<String> qualifiers, String selection) implements CicsOperand {
        public Reference {
            qualifiers = List.copyOf(qualifiers);
        }
    }

    /** {@code LENGTH OF item}. */
    record LengthOf(Reference item) implements CicsOperand {}

    /** {@code ADDRESS OF item}. */
    record AddressOf(Reference item) implements CicsOperand {}

    /**
     * {@code DFHRESP(NORMAL)} or {@code DFHVALUE(ENABLED)}.
     *
     * @param function {@code DFHRESP} or {@code DFHVALUE}
     */
    record SystemValue(String function, String name) implements CicsOperand {}

    /** Anything else, as written: arithmetic, an intrinsic function, what could not be understood. */
    record Expression(String text) implements CicsOperand {}
}
