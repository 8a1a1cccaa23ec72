package dev.banyan.analyzer.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A library of the estate.
 *
 * @param id of its node
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Library(
        String id,
        @JsonUnwrapped Name name,
        List<Need> needs,
        List<Licence> licences,
        @JsonUnwrapped Origin origin,
        @JsonUnwrapped Content content,
        @JsonUnwrapped Outlook outlook) {

    Library {
        needs = List.copyOf(needs);
        licences = List.copyOf(licences);
    }

    /**
     * What it is called.
     *
     * @param group null where only a jar's own words or its name tell what it is
     * @param version null where nobody knows it; {@code reason} says why
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Name(
            @Nullable String group,
            @Nullable String artifact,
            @Nullable String version,
            @Nullable String reason) {}

    /**
     * What is in it.
     *
     * @param brings {@code unknown} where its pom is not there
     * @param namespace {@code javax}, {@code jakarta} or {@code both}: which types of Java EE its jar holds; null where it
     *     holds none, or is not there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Content(@Nullable String brings, @Nullable String namespace) {}

    /** What is said of this version. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Outlook(@Nullable Lifecycle lifecycle, List<Vulnerability> vulnerabilities) {

        Outlook {
            vulnerabilities = List.copyOf(vulnerabilities);
        }
    }

    /**
     * A module that needs it.
     *
     * @param path the libraries that lead to it, the declared one first; null where it is declared itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Need(String module, String scope, @Nullable String path, String file, int line) {}

    /**
     * A licence.
     *
     * @param name as it is written
     * @param spdx its id in the list of SPDX; null where the name is none that is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Licence(String name, @Nullable String spdx) {}

    /** Jars in the estate, and what told which library they are. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Origin(@Nullable String identifiedBy, List<String> files, List<String> sha1) {}

    /**
     * The line of releases that a version belongs to.
     *
     * @param eol the day its support ends; null where it has ended and no day is known, or none is set
     * @param ended whether that was so on the day of the data
     * @param asOf the day of the data
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lifecycle(
            String product,
            String cycle,
            @Nullable String released,
            @Nullable String eol,
            boolean ended,
            String source,
            @Nullable String asOf) {}

    /**
     * A known vulnerability of this version.
     *
     * @param fixed the first version without it that is higher; null where there is none
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Vulnerability(
            String id,
            List<String> aliases,
            @Nullable String summary,
            @Nullable String severity,
            @Nullable String fixed) {}

    /** Whether a build file names it, or it lies in the estate. */
    @JsonProperty
    boolean direct() {
        return needs.isEmpty() || needs.stream().anyMatch(need -> need.path() == null);
    }

    /** {@code group:artifact}; the name of the node where there is no group. */
    String called() {
        return name.group() == null ? id.substring(id.indexOf(':') + 1) : name.group() + ":" + name.artifact();
    }
}
