package app;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class SecurityYaml {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
}
