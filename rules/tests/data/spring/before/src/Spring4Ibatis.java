package app;

import org.springframework.orm.ibatis.SqlMapClientTemplate;

class Spring4Ibatis {
}
