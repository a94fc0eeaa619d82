//! What the interface calls the things of closed lists.

use venster_engine::{Facet, Length, Wish};
use venster_scenario::{Competence, Level, Role, Theme};

use crate::{app::Offer, texts::Texts};

/// A theme.
pub(super) fn theme(texts: &Texts, theme: Theme) -> String {
    match theme {
        Theme::InterculturalPedagogy => texts.theme_intercultural_pedagogy(),
        Theme::InclusiveEducation => texts.theme_inclusive_education(),
        Theme::Vulnerability => texts.theme_vulnerability(),
        Theme::Gender => texts.theme_gender(),
        Theme::Multilingualism => texts.theme_multilingualism(),
        Theme::LearningCommunities => texts.theme_learning_communities(),
        Theme::SchoolLinks => texts.theme_school_links(),
    }
}

/// One sentence about a theme.
pub(super) fn theme_line(texts: &Texts, theme: Theme) -> String {
    match theme {
        Theme::InterculturalPedagogy => texts.theme_intercultural_pedagogy_line(),
        Theme::InclusiveEducation => texts.theme_inclusive_education_line(),
        Theme::Vulnerability => texts.theme_vulnerability_line(),
        Theme::Gender => texts.theme_gender_line(),
        Theme::Multilingualism => texts.theme_multilingualism_line(),
        Theme::LearningCommunities => texts.theme_learning_communities_line(),
        Theme::SchoolLinks => texts.theme_school_links_line(),
    }
}

/// A sort of wish.
pub(super) fn facet(texts: &Texts, facet: Facet) -> String {
    match facet {
        Facet::Theme => texts.facet_theme(),
        Facet::Level => texts.facet_level(),
        Facet::Role => texts.facet_role(),
        Facet::Place => texts.facet_place(),
        Facet::Length => texts.facet_length(),
        Facet::Competence => texts.facet_competence(),
        Facet::Language => texts.facet_language(),
    }
}

/// Something that can be wished for.
pub(super) fn offer(texts: &Texts, offer: &Offer) -> String {
    if let Some(name) = &offer.name {
        return name.to_string();
    }
    match &offer.wish {
        Wish::Theme(theme) => self::theme(texts, *theme),
        Wish::Level(level) => self::level(texts, *level),
        Wish::Role(role) => self::role(texts, *role),
        Wish::Length(length) => match length {
            Length::Short => texts.length_short(),
            Length::Medium => texts.length_medium(),
            Length::Long => texts.length_long(),
        },
        Wish::Competence(competence) => self::competence(texts, *competence),
        Wish::Place(_) | Wish::Language(_) => offer.wish.code().to_owned(),
    }
}

fn level(texts: &Texts, level: Level) -> String {
    match level {
        Level::Preschool => texts.level_preschool(),
        Level::Primary => texts.level_primary(),
        Level::Secondary => texts.level_secondary(),
        Level::Vocational => texts.level_vocational(),
        Level::TeacherEducation => texts.level_teacher_education(),
    }
}

fn role(texts: &Texts, role: Role) -> String {
    match role {
        Role::StudentTeacher => texts.role_student_teacher(),
        Role::ClassTeacher => texts.role_class_teacher(),
        Role::SupportTeacher => texts.role_support_teacher(),
        Role::Counsellor => texts.role_counsellor(),
        Role::SchoolLeader => texts.role_school_leader(),
    }
}

/// A competence for which options are evidence; of the others only the id is ever shown.
fn competence(texts: &Texts, competence: Competence) -> String {
    match competence {
        Competence::A1 => texts.competence_openness(),
        Competence::A4 => texts.competence_responsibility(),
        Competence::A6 => texts.competence_ambiguity(),
        Competence::S2 => texts.competence_thinking(),
        Competence::S3 => texts.competence_listening(),
        Competence::S4 => texts.competence_empathy(),
        Competence::S5 => texts.competence_flexibility(),
        Competence::S6 => texts.competence_language(),
        Competence::S7 => texts.competence_cooperation(),
        Competence::K1 => texts.competence_self(),
        Competence::K2 => texts.competence_communication(),
        Competence::K3 => texts.competence_world(),
        other => other.as_str().to_owned(),
    }
}
