//! Running text as elements. Content never becomes HTML but through these.

use leptos::prelude::*;
use venster_engine::view::Shown;
use venster_scenario::{
    Block, BlockKind, Inline, Paragraph, PersonId, Picture, Quote, Scenario, TermId, plain,
};

use crate::{app::content_address, texts::use_texts};

/// Blocks in their order. Exercises have elements of their own and are left out here.
pub(super) fn shown_blocks(scenario: &Scenario, blocks: &[Shown]) -> AnyView {
    blocks.iter().map(|shown| shown_block(scenario, shown)).collect_view().into_any()
}

/// Blocks that are shown whatever the way.
pub(super) fn blocks(scenario: &Scenario, blocks: &[Block]) -> AnyView {
    blocks.iter().map(|one| block(scenario, one)).collect_view().into_any()
}

fn shown_block(scenario: &Scenario, shown: &Shown) -> AnyView {
    let Some(choice) = shown.goes_back_to.as_ref().and_then(|choice| scenario.choice(choice))
    else {
        return block(scenario, &shown.block);
    };
    let because = use_texts().play_goes_back(&plain(&choice.label));
    view! {
        <div class="later">
            <p class="because">{because}</p>
            {block(scenario, &shown.block)}
        </div>
    }
    .into_any()
}

fn block(scenario: &Scenario, block: &Block) -> AnyView {
    match &block.kind {
        BlockKind::Paragraph(text) => paragraph(scenario, text),
        BlockKind::Quote(text) => quote(scenario, text),
        BlockKind::List(items) => {
            let item = |text: &Vec<Inline>| view! { <li>{inlines(scenario, text)}</li> };
            view! { <ul>{items.iter().map(item).collect_view()}</ul> }.into_any()
        }
        BlockKind::Picture(file) => picture(file),
        BlockKind::Exercise(_) => ().into_any(),
    }
}

/// A paragraph; where it tells what changes for people it begins with their portraits and names.
fn paragraph(scenario: &Scenario, paragraph: &Paragraph) -> AnyView {
    let text = inlines(scenario, &paragraph.text);
    if paragraph.changes.is_empty() {
        return view! { <p>{text}</p> }.into_any();
    }
    let who = paragraph
        .changes
        .iter()
        .map(|change| {
            let name = name(scenario, &change.person);
            view! { {portrait(scenario, &change.person)} <b>{name}</b> " " }
        })
        .collect_view();
    view! { <div class="change"><p class="who">{who}</p><p>{text}</p></div> }.into_any()
}

/// Somebody speaking, or a document.
pub(super) fn quote(scenario: &Scenario, quote: &Quote) -> AnyView {
    let texts = use_texts();
    let words = quote
        .paragraphs
        .iter()
        .map(|text| view! { <p>{inlines(scenario, text)}</p> })
        .collect_view();
    let Some(speaker) = &quote.speaker else {
        let label = texts.play_document();
        return view! { <blockquote class="document" aria-label=label>{words}</blockquote> }
            .into_any();
    };
    let name = name(scenario, &speaker.person);
    let who = match &speaker.manner {
        Some(manner) => texts.play_speaks(&name, manner),
        None => name,
    };
    view! {
        <figure class="speech">
            {portrait(scenario, &speaker.person)}
            <figcaption>{who}</figcaption>
            <blockquote>{words}</blockquote>
        </figure>
    }
    .into_any()
}

fn picture(picture: &Picture) -> AnyView {
    view! {
        <img
            class="scene-picture"
            src=content_address(&picture.file)
            alt=picture.alternative.to_string()
            width=picture.width.to_string()
            height=picture.height.to_string()
        />
    }
    .into_any()
}

/// The portrait beside a name; it says nothing that the name doesn't.
pub(super) fn portrait(scenario: &Scenario, person: &PersonId) -> AnyView {
    let file = scenario.person(person).and_then(|person| person.portrait.as_deref());
    file.map(|file| view! { <img class="portrait" src=content_address(file) alt="" /> }).into_any()
}

/// A name as this language uses it.
pub(super) fn name(scenario: &Scenario, person: &PersonId) -> String {
    scenario.person(person).map(|person| person.name.to_string()).unwrap_or_default()
}

/// Running text.
pub(super) fn inlines(scenario: &Scenario, text: &[Inline]) -> AnyView {
    text.iter().map(|one| inline(scenario, one)).collect_view().into_any()
}

fn inline(scenario: &Scenario, one: &Inline) -> AnyView {
    match one {
        Inline::Text(words) => words.to_string().into_any(),
        Inline::Emphasis(text) => view! { <em>{inlines(scenario, text)}</em> }.into_any(),
        Inline::Strong(text) => view! { <strong>{inlines(scenario, text)}</strong> }.into_any(),
        Inline::Link { address, text } => view! {
            <a href=address.to_string() rel="noreferrer" target="_blank">
                {inlines(scenario, text)}
            </a>
        }
        .into_any(),
        Inline::Term { term, text } => view! {
            <button type="button" class="term" popovertarget=term_element(term)>
                {inlines(scenario, text)}
            </button>
        }
        .into_any(),
        Inline::Cite(key) => {
            scenario.source(key).map(|(number, source)| cite(number, &source.reference)).into_any()
        }
    }
}

fn cite(number: usize, reference: &str) -> impl IntoView + use<> {
    let label = use_texts().play_reference(&number.to_string());
    view! {
        <sup class="cite" title=reference.to_owned()>
            <span class="unseen">{label}</span>
            <span aria-hidden="true">{number}</span>
        </sup>
    }
}

/// What the scenario's terms mean, each opened by the words that it explains.
pub(super) fn terms(scenario: &Scenario) -> impl IntoView + use<> {
    scenario
        .terms
        .iter()
        .map(|term| {
            let text = term
                .text
                .iter()
                .map(|text| view! { <p>{inlines(scenario, text)}</p> })
                .collect_view();
            view! {
                <aside class="meaning" id=term_element(&term.id) popover="auto">
                    <h2>{term.title.to_string()}</h2>
                    {text}
                </aside>
            }
        })
        .collect_view()
}

fn term_element(term: &TermId) -> String {
    format!("term-{term}")
}
