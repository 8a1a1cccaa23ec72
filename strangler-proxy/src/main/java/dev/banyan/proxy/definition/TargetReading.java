package dev.banyan.proxy.definition;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code legacy} and one entry of {@code targets}. */
final class TargetReading {

    private static final List<String> KINDS = List.of("uri", "preserveHost", "bridge", "ai");

    Optional<Target.Http> legacy(Fields fields) {
        Optional<Target.Http> target = http(fields);
        fields.close(List.of("uri", "preserveHost"));
        return target;
    }

    Optional<Target> target(String name, Field field) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}") || name.equals("legacy")) {
            field.refuse(
                    "bad-value",
                    "'" + name + "' cannot name a target",
                    "Use letters, digits, '.', '_' and '-'; legacy is taken");
        }
        return field.fields().flatMap(this::target);
    }

    private Optional<Target> target(Fields fields) {
        Optional<Target> target;
        if (fields.has("bridge")) {
            target = fields.take("bridge").flatMap(Field::fields).flatMap(this::bridge);
            fields.close(List.of("bridge"));
        } else if (fields.has("ai")) {
            Optional<Field> ai = fields.take("ai");
            Optional<Target.Http> service = http(fields);
            target = ai.flatMap(Field::fields).flatMap(inner -> ai(service, inner));
        } else {
            target = http(fields).map(http -> http);
        }
        fields.close(KINDS);
        return target;
    }

    private Optional<Target.Http> http(Fields fields) {
        Optional<URI> uri = fields.require("uri", "Write uri: http://HOST:PORT").flatMap(TargetReading::uri);
        boolean preserveHost = fields.take("preserveHost").flatMap(Field::flag).orElse(true);
        return uri.map(address -> new Target.Http(address, preserveHost));
    }

    private static Optional<URI> uri(Field field) {
        return field.text().flatMap(text -> {
            try {
                URI uri = new URI(text);
                Optional<String> trouble = trouble(uri);
                if (trouble.isEmpty()) {
                    return Optional.of(withoutSlash(uri));
                }
                field.refuse("bad-value", trouble.get(), "Write http://HOST:PORT or https://HOST/BASE");
            } catch (URISyntaxException e) {
                field.refuse("bad-value", "is not an address", "Write http://HOST:PORT or https://HOST/BASE");
            }
            return Optional.empty();
        });
    }

    /** Never quotes the address: it may hold a password. */
    private static Optional<String> trouble(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of("must start with http:// or https://");
        }
        if (uri.getRawUserInfo() != null) {
            return Optional.of("must not hold a user or password");
        }
        if (uri.getHost() == null || uri.getPort() > 65_535 || uri.getPort() == 0) {
            return Optional.of("has no valid host and port");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return Optional.of("must not have a query or fragment");
        }
        return Optional.empty();
    }

    private static URI withoutSlash(URI uri) {
        String text = uri.toString();
        return URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    private Optional<Target> bridge(Fields fields) {
        Optional<String> to =
                fields.require("to", "Write to: \"jms:queue:NAME\"").flatMap(Field::text);
        Optional<String> request =
                fields.require("request", "Name the copybook of the request").flatMap(TargetReading::copybook);
        Optional<String> reply =
                fields.require("reply", "Name the copybook of the reply").flatMap(TargetReading::copybook);
        Optional<Charset> charset =
                fields.require("charset", "Write charset: cp037").flatMap(TargetReading::charset);
        fields.close(List.of("to", "request", "reply", "charset"));
        return to.isPresent() && request.isPresent() && reply.isPresent() && charset.isPresent()
                ? Optional.of(new Target.Bridge(to.get(), request.get(), reply.get(), charset.get()))
                : Optional.empty();
    }

    private static Optional<String> copybook(Field field) {
        Optional<String> name = field.text();
        if (name.isPresent() && !name.get().matches("[A-Za-z0-9#@$_-]{1,64}(\\.[A-Za-z0-9]{1,8})?")) {
            field.refuse("bad-value", "is not the file name of a copybook", "Write the name alone, as CUSTREQ.cpy");
            return Optional.empty();
        }
        return name;
    }

    private static Optional<Charset> charset(Field field) {
        return field.text().flatMap(name -> {
            try {
                if (Charset.isSupported(name)) {
                    return Optional.of(Charset.forName(name));
                }
            } catch (IllegalCharsetNameException e) {
                // told below, as any other charset that this Java does not know
            }
            field.refuse("bad-value", "is not a charset of this Java", "cp037, cp500 and cp1047 are the usual ones");
            return Optional.empty();
        });
    }

    private Optional<Target> ai(Optional<Target.Http> service, Fields fields) {
        Optional<Fields> budget = fields.take("budget").flatMap(Field::fields);
        Optional<Long> tokens =
                budget.flatMap(inner -> inner.take("tokensPerDay")).flatMap(field -> field.whole(1, Long.MAX_VALUE));
        budget.ifPresent(inner -> inner.close(List.of("tokensPerDay")));
        List<String> redact = fields.take("redact").map(Field::texts).orElse(List.of());
        Optional<Field> fallback = fields.take("fallback");
        Optional<String> word = fallback.flatMap(Field::text);
        if (word.isPresent() && !word.get().equals("legacy")) {
            fallback.get().refuse("bad-value", "must be legacy", "Leave it out for no fallback");
        }
        fields.close(List.of("budget", "redact", "fallback"));
        return service.map(http -> new Target.Ai(http, tokens, redact, fallback.isPresent()));
    }
}
