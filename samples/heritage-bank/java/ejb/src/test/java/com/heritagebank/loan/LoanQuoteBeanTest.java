package com.heritagebank.loan;

import java.math.BigDecimal;
import junit.framework.TestCase;

public class LoanQuoteBeanTest extends TestCase {

    public void testAnnuity() {
        BigDecimal instalment =
                new LoanQuoteBean().monthlyInstalment(new BigDecimal("10000"), new BigDecimal("7.9"), 60);
        assertEquals(new BigDecimal("202.29"), instalment);
    }

    public void testWithoutInterest() {
        BigDecimal instalment = new LoanQuoteBean().monthlyInstalment(new BigDecimal("1200"), new BigDecimal("0"), 12);
        assertEquals(new BigDecimal("100.00"), instalment);
    }

    public void testNoMonths() {
        try {
            new LoanQuoteBean().monthlyInstalment(new BigDecimal("1200"), new BigDecimal("0"), 0);
            fail("no exception");
        } catch (IllegalArgumentException expected) {
            assertEquals("months must be positive: 0", expected.getMessage());
        }
    }
}
