package dev.banyan.grammars.jcl;

import java.util.List;
import java.util.Set;

/**
 * Procedures that IBM delivers with z/OS, its compilers, CICS, Db2 and IMS: no estate has to hold them. One that an
 * estate holds itself is read as any other.
 */
public final class SystemProcedures {

    private static final List<String> PREFIXES = List.of(
            "DFH", "DSN", "DFS", "IGY", "ASMA", "IBMZ", "IEL1", "EDC", "CBC", "CEE", "ELAX", "EQA", "EZA", "EYU",
            "IKF");

    private static final Set<String> NAMES =
            Set.of(("SORT SORTD COBUC COBUCL COBUCLG COBUCG COB2UC COB2UCL COB2UCLG COB2UCG"
                            + " ASMFC ASMFCL ASMFCLG ASMHC ASMHCL ASMHCLG IMSCOBOL IMSCOBGO IMSPLI IMSPLIGO IMSBATCH IMSMSG"
                            + " IMSFP DLIBATCH DBBBATCH DBDGEN PSBGEN ACBGEN MFSUTL MFSTEST MFSBTCH1 MFSBTCH2 HDCOBOL LKEDG")
                    .split(" "));

    private SystemProcedures() {}

    /** Whether IBM delivers a procedure of this name, in upper case. */
    public static boolean holds(String name) {
        return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
    }
}
