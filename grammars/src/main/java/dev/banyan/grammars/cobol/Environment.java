package dev.banyan.grammars.cobol;

import dev.banyan.grammars.cobol.Operand.Reference;
import dev.banyan.grammars.source.Position;
import java.util.List;
import java.util.Optional;

/**
 * ENVIRONMENT DIVISION.
 *
 * @param decimalPointIsComma from SPECIAL-NAMES
 * @param currencySigns CURRENCY SIGN in SPECIAL-NAMES
 * @param mnemonics SPECIAL-NAMES, in the order of the text
 * @param files FILE-CONTROL, in the order of the text
 */
public record Environment(
        boolean decimalPointIsComma,
        List<CurrencySign> currencySigns,
        List<Mnemonic> mnemonics,
        List<FileControl> files) {

    public Environment {
        currencySigns = List.copyOf(currencySigns);
        mnemonics = List.copyOf(mnemonics);
        files = List.copyOf(files);
    }

    /**
     * {@code CURRENCY SIGN IS 'EUR' WITH PICTURE SYMBOL 'U'}.
     *
     * @param text what is shown
     * @param symbol what stands for it in pictures, in upper case
     */
    public record CurrencySign(String text, char symbol) {}

    /**
     * {@code C01 IS TOP-OF-PAGE}, {@code SYSIN IS CARD-READER}.
     *
     * @param system the word that the system knows
     * @param name the word that the program uses for it
     */
    public record Mnemonic(String system, String name, Position position) {}

    /**
     * One SELECT entry.
     *
     * @param file the name that the program uses
     * @param assign what follows ASSIGN TO, in upper case, without quotes: {@code ACCTFILE}, {@code AS-ACCTFILE}; empty
     *     when there is none
     * @param organization SEQUENTIAL, LINE SEQUENTIAL, INDEXED or RELATIVE; empty when not written
     * @param access SEQUENTIAL, RANDOM or DYNAMIC; empty when not written
     * @param keys RECORD KEY first, then ALTERNATE or RELATIVE keys
     * @param status FILE STATUS items
     */
    public record FileControl(
            String file,
            List<String> assign,
            Optional<String> organization,
            Optional<String> access,
            List<Key> keys,
            List<Reference> status,
            Position position) {

        public FileControl {
            assign = List.copyOf(assign);
            keys = List.copyOf(keys);
            status = List.copyOf(status);
        }
    }

    /** A key of an indexed or relative file. */
    public record Key(Role role, Reference item, boolean duplicates) {

        /** Which key clause named it. */
        public enum Role {
            RECORD,
            ALTERNATE,
            RELATIVE
        }
    }
}
