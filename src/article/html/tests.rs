//! Pages of different makes, each with the article that a reader sees.

use std::path::Path;

use super::*;

const MENU: &str = "<header><nav><a href='/'>Accueil</a><a href='/monde'>Monde</a></nav></header>\
    <div id='cookie-banner'><p>Nous utilisons des cookies pour mesurer l'audience de nos pages et financer notre \
    rédaction. En cliquant sur accepter, vous consentez à leur dépôt sur votre appareil.</p><button>Accepter</button></div>";

const FOOT: &str = "<aside class='related'><h2>À lire aussi</h2><ul><li><a href='/a'>Le Mali quitte le G5</a></li></ul></aside>\
    <section class='newsletter-box'><h3>Notre lettre</h3><p>Inscrivez-vous à notre lettre d'information pour recevoir \
    chaque matin l'essentiel de l'actualité internationale.</p></section><footer><p>© Le Journal</p></footer>";

const BODY: &str = "<p>La Suède est devenue jeudi le trente-deuxième membre de l'Otan, a annoncé le département \
    d'État américain à Washington, dépositaire du traité.</p>\n<p>«&nbsp;C'est une victoire pour la liberté&nbsp;», a dit \
    le Premier ministre <b>Ulf Kristersson</b>, présent\nà la cérémonie.</p><p>La Hongrie avait été le dernier pays à \
    ratifier.</p>";

const TEXT: &str = "La Suède est devenue jeudi le trente-deuxième membre de l'Otan, a annoncé le département d'État \
    américain à Washington, dépositaire du traité.\n\n«\u{a0}C'est une victoire pour la liberté\u{a0}», a dit le Premier \
    ministre Ulf Kristersson, présent à la cérémonie.\n\nLa Hongrie avait été le dernier pays à ratifier.";

fn read(page: &str) -> Article {
    article(&Place::of(Path::new("dir/suede.html")), page).expect("an article")
}

fn page(head: &str, inside: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang='fr'><head>{head}</head><body class='has-sidebar'>{MENU}{inside}{FOOT}</body></html>"
    )
}

#[track_caller]
fn check(head: &str, inside: &str, text: &str) -> Article {
    let article = read(&page(head, inside));
    assert_eq!(article.text, text);
    article
}

#[test]
fn the_text_of_a_page_is_its_article() {
    check("", &format!("<article><h1>La Suède</h1>{BODY}</article>"), TEXT);
    check("", &format!("<main><div class='article-body share-enabled'>{BODY}</div></main>"), TEXT);
    check("", &format!("<div><div id='content'>{BODY}</div></div>"), TEXT);
    let appeals = "<p><strong>Lire aussi :</strong> <a href='/b'>La Finlande à la porte de l'Otan</a></p>\
        <p>Crédit photo : AFP</p><div class='share-bar'>Partager sur X</div>\
        <figure><img src='a.jpg'><figcaption>Le drapeau suédois à Bruxelles.<span class='credit'>AFP</span></figcaption></figure>";
    let article = read(&page("", &format!("<article><h1>La Suède</h1>{BODY}{appeals}</article>")));
    let kept = article.text.replace("\n\nLe drapeau suédois à Bruxelles.", "");
    assert_eq!(kept, TEXT);
}

#[test]
fn linked_data_come_first() {
    let linked = r##"<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"Organization","@id":"#org","name":"Le Journal"},
        {"@type":["NewsArticle"],"headline":"La Su&egrave;de entre","datePublished":"2024-03-07T18:30:00+01:00",
         "publisher":{"@id":"#org"},"url":"https://journal.example/suede","articleBody":"Un corps &laquo;&nbsp;court&nbsp;&raquo;.
Deux."}]}</script><meta property="og:title" content="Autre">"##;
    let article = check(linked, &format!("<article>{BODY}</article>"), "Un corps «\u{a0}court\u{a0}».\n\nDeux.");
    assert_eq!(article.title.as_deref(), Some("La Suède entre"));
    assert_eq!(article.date.map(|date| date.to_string()).as_deref(), Some("2024-03-07"));
    assert_eq!(article.publisher.as_deref(), Some("Le Journal"));
    assert_eq!(article.url.as_deref(), Some("https://journal.example/suede"));
}

#[test]
fn meta_tags_come_next_and_an_unreadable_date_is_absent() {
    let head = "<title>La Suède — Le Journal</title><meta property='og:title' content='La Suède &amp; l’Otan'>\
        <meta property='article:published_time' content='hier'><meta name='date' content='2024-03'>\
        <meta property='og:site_name' content='Le Journal'><link rel='canonical' href='https://journal.example/s'>";
    let article = check(head, &format!("<article>{BODY}</article>"), TEXT);
    assert_eq!((article.id.as_str(), article.title.as_deref()), ("suede", Some("La Suède & l’Otan")));
    assert_eq!(article.date.map(|date| date.to_string()).as_deref(), Some("2024-03"));
    assert_eq!(article.publisher.as_deref(), Some("Le Journal"));
    assert_eq!(article.url.as_deref(), Some("https://journal.example/s"));
}

#[test]
fn a_body_that_lost_its_paragraphs_gets_those_of_the_page() {
    let flat = TEXT.replace("\n\n", " ");
    let linked =
        format!(r#"<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{flat}"}}</script>"#);
    check(&linked, &format!("<article>{BODY}</article>"), TEXT);
    let cut =
        r#"<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"La Suède est devenue…"}</script>"#;
    check(cut, &format!("<article>{BODY}</article>"), TEXT);
}

#[test]
fn a_page_without_text_is_a_problem() {
    let problem = article(&Place::of(Path::new("vide.html")), "<html><body><nav>Accueil</nav></body></html>");
    assert!(problem.expect_err("no article").to_string().starts_with("vide.html: no article found in the page"));
}
