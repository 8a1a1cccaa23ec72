package dev.banyan.analyzer.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Languages in which an estate may hold code that nothing here reads: so that its files are counted by what they are. Those of host programs
 * are {@link OtherLanguage}.
 */
public final class ProgrammingLanguage {

    private static final Map<String, String> BY_ENDING = endings("""
            groovy: groovy gvy
            kotlin: kt kts
            scala: scala sc
            clojure: clj cljs cljc
            javascript: js jsx mjs cjs
            typescript: ts tsx mts cts
            vue: vue
            shell: sh bash ksh csh zsh
            batch: bat cmd
            powershell: ps1 psm1
            python: py pyx
            perl: pl pm
            ruby: rb
            php: php php3 php4 php5 phtml inc
            c: h
            c++: cc cpp cxx hh hpp hxx
            c#: cs csx
            visual basic: vb vbs frm
            go: go
            rust: rs
            swift: swift
            rpg: rpg rpgle sqlrpgle rpg38
            cl: clp clle
            natural: nsn nss nsc nsh nsa nsl nsg nsm
            focus: fex
            sas: sas
            pl/sql: pks pkb pls plb pck
            delphi: pas dpr
            fortran: f for f77 f90
            actionscript: as mxml
            awk: awk
            tcl: tcl
            lua: lua
            r: r""");

    private static final Map<String, String> BY_INTERPRETER = Map.ofEntries(
            Map.entry("sh", "shell"),
            Map.entry("bash", "shell"),
            Map.entry("ksh", "shell"),
            Map.entry("csh", "shell"),
            Map.entry("zsh", "shell"),
            Map.entry("dash", "shell"),
            Map.entry("python", "python"),
            Map.entry("python2", "python"),
            Map.entry("python3", "python"),
            Map.entry("perl", "perl"),
            Map.entry("ruby", "ruby"),
            Map.entry("node", "javascript"),
            Map.entry("groovy", "groovy"),
            Map.entry("php", "php"),
            Map.entry("awk", "awk"));

    private ProgrammingLanguage() {}

    /** The language of a file that nobody reads: by its ending, or by the interpreter that its first line names. */
    public static Optional<String> of(SourceFile file) {
        String ending = file.extension();
        Optional<String> named = OtherLanguage.byEnding(file).or(() -> Optional.ofNullable(BY_ENDING.get(ending)));
        return named.or(() -> SourceHead.isNeeded(file) ? interpreted(SourceHead.of(file)) : Optional.empty());
    }

    private static Optional<String> interpreted(SourceHead head) {
        List<String> lines = head.lines();
        if (lines.isEmpty() || !lines.get(0).startsWith("#!")) {
            return Optional.empty();
        }
        String[] words = lines.get(0).substring(2).strip().split("\\s+", -1);
        String first = words[0].substring(words[0].lastIndexOf('/') + 1);
        String interpreter = first.equals("env") && words.length > 1 ? words[1] : first;
        return Optional.ofNullable(BY_INTERPRETER.get(interpreter));
    }

    private static Map<String, String> endings(String text) {
        Map<String, String> endings = new HashMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(':');
            for (String ending : line.substring(colon + 1).strip().split(" ", -1)) {
                endings.put(ending, line.substring(0, colon));
            }
        });
        return Map.copyOf(endings);
    }
}
