package dev.banyan.grammars.jcl;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Catalogued procedures that IBM delivers with its compilers, CICS, Db2 and IMS, so that no estate holds them. An estate
 * that does has its own.
 */
public final class SystemProcedures {

    /** Of COBOL, PL/I, C, assembler, CICS and CICSPlex SM, Db2, Language Environment, Developer for z/OS. */
    private static final List<String> PREFIXES =
            List.of("IGYW", "IBMZ", "EDC", "CBC", "ASMA", "DFH", "EYU", "DSN", "CEEW", "ELAXF");

    private static final Set<String> NAMES = Set.of(
            "COBUC",
            "COBUCL",
            "COBUCG",
            "COBUCLG",
            "PLIXC",
            "PLIXCL",
            "PLIXCG",
            "PLIXCLG",
            "ASMHC",
            "ASMHCL",
            "ASMHCLG",
            "LKED",
            "DBDGEN",
            "PSBGEN",
            "ACBGEN",
            "DLIBATCH",
            "DBBBATCH",
            "IMSBATCH",
            "IMSCOBOL",
            "MFSUTL");

    private SystemProcedures() {}

    public static boolean contains(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return NAMES.contains(upper) || PREFIXES.stream().anyMatch(upper::startsWith);
    }
}
