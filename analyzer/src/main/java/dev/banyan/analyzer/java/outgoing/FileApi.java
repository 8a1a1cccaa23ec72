package dev.banyan.analyzer.java.outgoing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls and constructors that read or write a file, by type and method; {@code <init>} is a constructor. */
final class FileApi {

    /** The place of the path: an argument, or what the call is made on. */
    static final int RECEIVER = -1;

    /** What is done to the file at one place of a call. */
    record Use(String verb, int place) {
        boolean writes() {
            return !verb.equals("READ-FILE");
        }
    }

    private static final Map<String, Map<String, List<Use>>> USES = new HashMap<>();

    static {
        Use read = new Use("READ-FILE", 0);
        Use write = new Use("WRITE-FILE", 0);
        each("<init>", read, "java.io.FileReader", "java.io.FileInputStream", "java.util.zip.ZipFile");
        each("<init>", read, "java.util.Scanner", "java.util.jar.JarFile", "java.io.RandomAccessFile");
        each("<init>", write, "java.io.FileWriter", "java.io.FileOutputStream", "java.util.logging.FileHandler");
        each("<init>", write, "java.io.PrintWriter", "java.io.PrintStream", "java.util.Formatter");
        each("<init>", read, "org.springframework.core.io.FileSystemResource", "com.ibm.jzos.ZFile");
        String files = "java.nio.file.Files";
        for (String method : List.of(
                "newBufferedReader", "newInputStream", "readAllBytes", "readAllLines", "readString", "lines", "list")) {
            add(files, method, read);
        }
        for (String method : List.of("newBufferedWriter", "newOutputStream", "write", "writeString", "createFile")) {
            add(files, method, write);
        }
        add(files, "delete", new Use("DELETE-FILE", 0));
        add(files, "deleteIfExists", new Use("DELETE-FILE", 0));
        add(files, "copy", read, new Use("WRITE-FILE", 1));
        add(files, "move", new Use("DELETE-FILE", 0), new Use("WRITE-FILE", 1));
        add("java.io.File", "delete", new Use("DELETE-FILE", RECEIVER));
        add("java.io.File", "createNewFile", new Use("WRITE-FILE", RECEIVER));
        add("java.io.File", "renameTo", new Use("DELETE-FILE", RECEIVER), new Use("WRITE-FILE", 0));
        apache();
    }

    private FileApi() {}

    private static void apache() {
        String utils = "org.apache.commons.io.FileUtils";
        for (String method :
                List.of("readFileToString", "readFileToByteArray", "readLines", "lineIterator", "openInputStream")) {
            add(utils, method, new Use("READ-FILE", 0));
        }
        for (String method : List.of(
                "write", "writeStringToFile", "writeByteArrayToFile", "writeLines", "openOutputStream", "touch")) {
            add(utils, method, new Use("WRITE-FILE", 0));
        }
        add(utils, "copyFile", new Use("READ-FILE", 0), new Use("WRITE-FILE", 1));
        add(utils, "moveFile", new Use("DELETE-FILE", 0), new Use("WRITE-FILE", 1));
        add(utils, "deleteQuietly", new Use("DELETE-FILE", 0));
        add(utils, "forceDelete", new Use("DELETE-FILE", 0));
        add(utils, "copyInputStreamToFile", new Use("WRITE-FILE", 1));
        add("org.springframework.util.FileCopyUtils", "copyToByteArray", new Use("READ-FILE", 0));
    }

    private static void each(String method, Use use, String... types) {
        for (String type : types) {
            add(type, method, use);
        }
    }

    private static void add(String type, String method, Use... uses) {
        USES.computeIfAbsent(type, unused -> new HashMap<>()).put(method, List.of(uses));
    }

    static List<Use> of(String type, String method) {
        return USES.getOrDefault(type, Map.of()).getOrDefault(method, List.of());
    }
}
