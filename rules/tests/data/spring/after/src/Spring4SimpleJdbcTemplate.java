package app;

import org.springframework.jdbc.core.JdbcTemplate;

class Spring4SimpleJdbcTemplate {
}
