package app;

import org.mybatis.spring.SqlSessionTemplate;

class Spring4Ibatis {
}
