package dev.banyan.analyzer.seam;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of business and of technique, as names of code and data use them. */
final class Words {

    /** As COBOL shops abbreviate; the longest that fits is taken. */
    static final Map<String, String> ABBREVIATIONS = each("""
            acct=account accts=account addr=address amt=amount auth=authorization bal=balance catg=category
            crd=card cust=customer dtl=detail emp=employee hist=history inq=inquiry inv=inventory ord=order
            pmt=payment pol=policy poly=policy prod=product rej=reject rept=report rpt=report sec=security
            stmt=statement sum=summary tran=transaction trans=transaction transact=transaction trn=transaction
            trx=transaction usr=user xref=cross-reference
            """)
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    /** Whole words that end or begin a run of letters: {@code CARDXREF}, {@code ACCTDATA}. */
    static final Set<String> WHOLE = each("""
            account address backup balance card category claim customer daily data detail error esds export file
            group history import interest inventory invoice ksds loan master order payment policy product quote
            rate record reply report security statement summary system teller transaction transfer type user
            vsam
            """).collect(Collectors.toUnmodifiableSet());

    /** They say how a thing is made and not what it is about. */
    static final Set<String> TECHNICAL = each("""
            abstract action actions adapter aix all and ant api app application base bean beans bkup builder
            business cache callback class client com command common comp comparator config configuration
            constant constants context controller converter core dao dat data database db default delete detail
            dto edit ejb entity enum error errors esds event exception facade factory fct field file filter for
            form from generator get handler helper holder home html http impl index info init input int
            interceptor interface iterator java jms job jpa jsf json jsp ksds list listener loader local main
            manager mapper master mdb menu model new object org out output page path plugin post print process
            processor program provider ps put queue read record remote repository request resource response rest
            result save seq server service services servlet session set spring sql strategy struts summary
            support system table tag task temp test the tmp type ui update util utility utils validator value
            view vsam web with wrapper write xml
            """).collect(Collectors.toUnmodifiableSet());

    private Words() {}

    private static Stream<String> each(String text) {
        return Stream.of(text.strip().split("\\s+", -1));
    }
}
