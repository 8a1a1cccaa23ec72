package dev.banyan.analyzer.link;

import java.util.List;
import java.util.Set;

/**
 * Programs and copybooks that IBM delivers, so that no estate holds their source. Prefixes are those that IBM's
 * component registry reserves; an estate that defines such a name itself keeps its own.
 */
final class SystemNames {

    private static final List<String> PROGRAM_PREFIXES =
            List.of("CEE", "DFH", "DSN", "IGZ", "ILBO", "EZA", "EYU", "BPX", "CSQ", "IXG", "CBL_", "DFS");

    private static final Set<String> PROGRAMS = words("""
            CBLTDLI AIBTDLI ASMTDLI PLITDLI CTDLI ISPLINK ISPEXEC ISRDTRAN IKJTSOEV IRXEXEC IRXJCL MQCONN
            MQCONNX MQDISC MQOPEN MQCLOSE MQGET MQPUT MQPUT1 MQINQ MQSET MQBEGIN MQCMIT MQBACK MQSUB
            MQSUBRQ MQCB MQCTL MQCRTMH MQDLTMH MQSETMP MQINQMP MQSTAT SRRCMIT SRRBACK""");

    private static final List<String> UTILITY_PREFIXES =
            List.of("IEB", "IEH", "IKJEFT", "DSNTEP", "DSNTIAU", "DSNUTIL", "DFSUR", "DFSUC", "ADR", "IEW");

    private static final Set<String> UTILITIES = words("""
            IEFBR14 IDCAMS SORT DFSORT SYNCSORT ICEMAN ICETOOL ICEGENER DFSRRC00 DFHCSDUP DFHECP1$
            DFHEAP1$ DFHEPP1$ IGYCRCTL HEWL HEWLH096 HEWLKED LINKEDIT ASMA90 IEV90 DSNHPC DSNTIAD FTP
            ISPSTART BPXBATCH BPXBATSL AMASPZAP AMATERSE TRSMAIN IFASMFDP SDSF CSQUTIL CSQUCVX EZACFSM1
            GIMSMP IKJADM ISFAFD DFHMSRCA IOEAGFMT FILEAID EZTPA00""");

    private static final List<String> COPYBOOK_PREFIXES = List.of("DFH", "CMQ", "CEE", "IGZ", "DSN", "EZA", "DFS");

    private static final Set<String> COPYBOOKS = Set.of("SQLCA", "SQLDA", "DLIUIB", "XSQLCA", "SQLCODES");

    private SystemNames() {}

    static boolean isProgram(String name) {
        return PROGRAMS.contains(name) || startsWithAny(name, PROGRAM_PREFIXES);
    }

    static boolean isUtility(String name) {
        return UTILITIES.contains(name) || startsWithAny(name, UTILITY_PREFIXES);
    }

    static boolean isCopybook(String name) {
        return COPYBOOKS.contains(name) || startsWithAny(name, COPYBOOK_PREFIXES);
    }

    private static boolean startsWithAny(String name, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }
}
