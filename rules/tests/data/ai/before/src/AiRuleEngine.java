package app;

import org.kie.api.runtime.KieSession;

class AiRuleEngine {
}
