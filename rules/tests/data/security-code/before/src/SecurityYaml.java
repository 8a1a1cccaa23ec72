package app;

import org.yaml.snakeyaml.Yaml;

class SecurityYaml {
    Yaml yaml = new Yaml();
}
