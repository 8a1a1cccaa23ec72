package dev.banyan.grammars.cobol;

import java.util.Set;

/** Members that come with CICS, DB2, MQ, IMS and Language Environment; a repository without them is complete. */
final class SystemMembers {

    private static final Set<String> NAMES = Set.of("SQLCA", "SQLDA", "SQLSTATE", "DLIUIB");
    private static final Set<String> PREFIXES = Set.of("DFH", "CMQ", "CEE", "IGZ", "IGY", "ERX", "EYU");

    private SystemMembers() {}

    static boolean contains(String upperCaseName) {
        return NAMES.contains(upperCaseName)
                || (upperCaseName.length() > 3 && PREFIXES.contains(upperCaseName.substring(0, 3)));
    }
}
