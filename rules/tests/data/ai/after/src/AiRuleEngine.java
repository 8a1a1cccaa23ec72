package app;

import java.util.List;

class AiRuleEngine {
}
