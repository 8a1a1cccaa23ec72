package dev.banyan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** GnuCOBOL's compiler, asked for nothing but whether the syntax is right. */
final class Cobc {

    private final List<String> command = new ArrayList<>(List.of("cobc", "-fsyntax-only", "-std=ibm", "-w"));

    Cobc(List<Path> libraries) {
        libraries.forEach(library -> command.addAll(List.of("-I", library.toString())));
    }

    boolean accepts(Path program) throws IOException, InterruptedException {
        return run(List.of(program)).contains("accepted");
    }

    /** User and system time of one process for all programs. */
    double cpuSeconds(List<Path> programs) throws IOException, InterruptedException {
        List<String> lines = run(programs).lines().toList();
        double seconds = 0;
        for (String time : lines.get(lines.size() - 1).split(" ", -1)) {
            int minutes = time.indexOf('m');
            seconds += 60 * Double.parseDouble(time.substring(0, minutes))
                    + Double.parseDouble(time.substring(minutes + 1, time.length() - 1));
        }
        return seconds;
    }

    /** The shell's {@code times} tells in its second line what its children took: {@code 0m0.12s 0m0.01s}. */
    private String run(List<Path> programs) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                "sh", "-c", "if \"$@\" >/dev/null 2>&1; then echo accepted; else echo rejected; fi; times", "sh"));
        all.addAll(command);
        programs.forEach(program -> all.add(program.toString()));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        process.waitFor();
        return output;
    }
}
