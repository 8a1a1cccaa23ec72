package dev.banyan.analyzer.library;

import java.util.List;
import java.util.Map;

/**
 * What one Gradle file says, before anything is put in for its variables.
 *
 * @param values what it assigns, by the name under which other text refers to it: {@code slf}, {@code versions.slf}
 * @param uses what its projects need
 * @param constraints notations that only give versions
 * @param platforms bills of materials
 * @param plugins versions by id; empty where none is written
 * @param projects paths and folders of projects that a settings file includes
 * @param unread lines of dependencies that the build works out
 */
record GradleScript(
        Map<String, String> values,
        List<Use> uses,
        List<Use> constraints,
        List<Use> platforms,
        Map<String, String> plugins,
        List<Project> projects,
        List<Integer> unread) {

    /** What an argument of a configuration is. */
    enum Form {
        /** {@code group:name:version}. */
        NOTATION,
        /** A name that a catalogue or a map of the build explains: {@code libs.spring.core}. */
        ACCESSOR,
        /** {@code :core}. */
        PROJECT,
        /** The path of a jar. */
        FILE
    }

    /**
     * One argument of a configuration.
     *
     * @param target whose need it is: empty for the project of the file, {@code *} for all below it, else a path
     */
    record Use(String target, String configuration, Form form, String text, int line) {}

    /** A project of a settings file; the folder is empty where it follows from the path. */
    record Project(String path, String folder, int line) {}
}
