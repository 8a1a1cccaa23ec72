package app;

import org.springframework.jdbc.core.simple.SimpleJdbcTemplate;

class Spring4SimpleJdbcTemplate {
}
