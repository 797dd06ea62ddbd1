//! dev
use casus::article::Article;
use casus::lexicon::Lexicon;
fn main() {
    let dir = std::env::args().nth(1).unwrap();
    let mut files: Vec<_> = std::fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    for f in files {
        let v: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&f).unwrap()).unwrap();
        let s = |k: &str| v[k].as_str().map(str::to_owned);
        let a = Article {
            id: s("id").unwrap(),
            title: s("title"),
            date: s("date").and_then(|d| d.parse().ok()),
            publisher: s("publisher"),
            url: s("url"),
            lang: "fr".into(),
            text: s("text").unwrap(),
        };
        let e = casus::pipeline::extract(&a, Lexicon::embedded());
        println!("{}", serde_json::json!({"source": a.id, "entities": e.entities}));
        for c in e.claims {
            println!("{}", serde_json::to_string(&c).unwrap());
        }
    }
}
