package dev.banyan.analyzer.jcl;

import dev.banyan.analyzer.facts.EdgeKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The DDs of one family of programs that IBM delivers, by their manuals. A name that ends in {@code *} stands for all that
 * begin so.
 */
record SystemDds(Set<String> programs, Set<String> read, Set<String> written) {

    private static final List<SystemDds> FAMILIES = List.of(
            family("SORT DFSORT SYNCSORT ICEMAN", "SORTIN* SORTJN* SYMNAMES SORTCNTL DFSPARM SYSIN", "SORTOUT SORTOF*"),
            family("ICETOOL SYNCTOOL", "TOOLIN SYMNAMES", "TOOLMSG DFSMSG"),
            family("IEBGENER ICEGENER IEBCOPY IEBUPDTE IEBPTPCH IEBEDIT", "SYSUT1 SYSIN", "SYSUT2"),
            family("IEBCOMPR", "SYSUT1 SYSUT2 SYSIN", "SYSPRINT"),
            family("AMATERSE TRSMAIN", "SYSUT1 INFILE", "SYSUT2 OUTFILE"),
            family("IEWL IEWBLINK HEWL HEWLKED HEWLH096 HEWLF064 LINKEDIT", "SYSLIN SYSLIB", "SYSLMOD SYSDEFSD"),
            family("IEWLDRGO HEWLDRGO LOADER IEWBLDGO IEWBLOAD", "SYSLIN SYSLIB", "SYSLOUT"),
            family(
                    "IGYCRCTL IKFCBL00 IBMZPLI IEL0AA IEL1AA CCNDRVR CBCDRVR EDCCOMP",
                    "SYSIN SYSLIB SYSOPTF",
                    "SYSLIN SYSPUNCH SYSADATA SYSDEBUG SYSMDECK SYSXMLSD SYSCPRT SYSEVENT SYSJAVA DBRMLIB"),
            family("ASMA90 IEV90 IFOX00", "SYSIN SYSLIB ASMAOPT", "SYSLIN SYSPUNCH SYSADATA"),
            family("DSNHPC", "SYSIN SYSLIB", "SYSCIN DBRMLIB"),
            family("DFHECP1$ DFHEAP1$ DFHEPP1$ DFHEDP1$", "SYSIN SYSLIB", "SYSPUNCH"),
            family("DSNUTILB DSNUTILU DSNUTILV", "SYSIN SYSLISTD SYSTEMPL", "SYSCOPY SYSDISC SYSPUNCH SYSERR SYSMAP"),
            family("DSNTIAUL", "SYSIN", "SYSREC* SYSPUNCH"),
            family("DFSURGU0 DFSURUL0", "", "DFSURGU1 DFSURGU2 DFSURULD DFSURULI"),
            family("DFSURGL0 DFSURRL0", "DFSUINPT DFSURWF1", ""),
            family("IKJEFT01 IKJEFT1A IKJEFT1B", "SYSTSIN DBRMLIB", "SYSTSPRT"),
            family("FTP", "INPUT SYSIN SYSFTPD NETRC", "OUTPUT"),
            family("BPXBATCH BPXBATSL BPXBATA2", "STDIN STDENV STDPARM", "STDOUT STDERR"));

    /** What a name means whoever opens it: the system does, or everybody follows the system. */
    private static final SystemDds ANY = family(
            "",
            "STEPLIB JOBLIB SYSTSIN SYSPROC SYSEXEC SYSLIB CEEOPTS",
            "SYSLMOD SYSPRINT SYSPUNCH SORTOUT SYSTSPRT SYSTERM SYSUDUMP SYSABEND SYSMDUMP CEEDUMP");

    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("LKED", "IEWL"),
            Map.entry("LINK", "IEWL"),
            Map.entry("BIND", "IEWL"),
            Map.entry("COB", "IGYCRCTL"),
            Map.entry("COBOL", "IGYCRCTL"),
            Map.entry("PLI", "IBMZPLI"),
            Map.entry("COMPILE", "CCNDRVR"),
            Map.entry("ASM", "ASMA90"),
            Map.entry("PC", "DSNHPC"),
            Map.entry("TRN", "DFHECP1$"),
            Map.entry("SORT", "SORT"));

    /** The families a program belongs to; none where it is no program of the system. */
    static List<SystemDds> of(String program) {
        return FAMILIES.stream()
                .filter(family -> family.programs().contains(program))
                .toList();
    }

    /** Where the program is not known, by what IBM's own procedures call the step that runs it. */
    static Optional<EdgeKind> ofStep(String step, String dd) {
        return of(STEPS.getOrDefault(step, "")).stream()
                .flatMap(family -> family.direction(dd).stream())
                .findFirst()
                .or(() -> ofAnyProgram(dd));
    }

    static Optional<EdgeKind> ofAnyProgram(String dd) {
        return ANY.direction(dd);
    }

    Optional<EdgeKind> direction(String dd) {
        if (holds(written, dd)) {
            return Optional.of(EdgeKind.WRITES);
        }
        return holds(read, dd) ? Optional.of(EdgeKind.READS) : Optional.empty();
    }

    private static boolean holds(Set<String> names, String dd) {
        return names.contains(dd)
                || names.stream()
                        .anyMatch(name -> name.endsWith("*") && dd.startsWith(name.substring(0, name.length() - 1)));
    }

    private static SystemDds family(String programs, String read, String written) {
        return new SystemDds(words(programs), words(read), words(written));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
